using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using SearchPapers.Extraction;
using SearchPapers.Extraction.Pool;
using SearchPapers.Extraction.Worker.Protocol;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Extraction.Pool;

/// <summary>Shell scripts simulate workers that hang, die or continue.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class WorkerPoolTests : IDisposable
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _folder = new();
    private readonly string _pdf;

    public WorkerPoolTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts that stand in for workers need a Unix shell.");
        _pdf = new TinyPdf().AddPage("Text.").Save(_folder["any.pdf"]);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_worker_that_hangs_is_killed_and_named()
    {
        var worker = Script("echo $$ > pid; exec sleep 1000");
        await using var extractor = new PaperExtractor
        {
            PdfWorkerPath = worker,
            Limits = new PdfLimits { PageTime = OneSecond, WallClockFactor = 1 },
        };

        var paper = await extractor.ExtractAsync(_pdf, Cancellation);

        Assert.Contains("longer than 1 seconds", paper.Error?.Reason, StringComparison.Ordinal);
        Assert.True(IsGone(await ProcessIdAsync()));
    }

    [Fact]
    public async Task A_worker_that_computes_for_too_long_is_killed()
    {
        var worker = Script("while :; do :; done");
        await using var extractor =
            new PaperExtractor
            {
                PdfWorkerPath = worker,
                Limits = new PdfLimits { PageTime = OneSecond, WallClockFactor = 10_000 },
            };

        var paper = await extractor.ExtractAsync(_pdf, Cancellation);

        Assert.Contains("longer than 1 seconds", paper.Error?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_not_lost_because_its_worker_waits_for_a_processor()
    {
        await WriteAsync("first", Opened(1), Page(1), new WorkerMessage { Kind = WorkerMessageKind.Done });
        var worker = Script("sleep 3; cat first");
        await using var extractor =
            new PaperExtractor
            {
                PdfWorkerPath = worker,
                Limits = new PdfLimits { PageTime = OneSecond, WallClockFactor = 10_000 },
            };

        var paper = await extractor.ExtractAsync(_pdf, Cancellation);

        Assert.Equal([1], paper.PageTexts.Keys);
    }

    [Fact]
    public async Task A_worker_that_dies_is_named_with_its_exit_code()
    {
        await using var extractor = new PaperExtractor { PdfWorkerPath = Script("exit 3") };

        var paper = await extractor.ExtractAsync(_pdf, Cancellation);

        Assert.Contains("exit code 3", paper.Error?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nosuch.dll")]
    [InlineData("nosuch")]
    public async Task A_worker_that_is_not_there_is_no_fault_of_the_file(string worker)
    {
        await using var extractor = new PaperExtractor { PdfWorkerPath = _folder[worker] };

        var error = await ErrorAssert.ThrowsAsync(
            SearchPapersError.ExtractionUnavailable, () => extractor.ExtractAsync(_pdf, Cancellation));

        Assert.Contains(worker, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_kills_its_worker_is_lost_and_another_worker_goes_on_behind_it()
    {
        await WriteAsync("first", Opened(3), Page(1));
        await WriteAsync("second", Opened(3), Page(3), new WorkerMessage { Kind = WorkerMessageKind.Done });
        var worker =
            Script("if [ -e again ]; then cat second; exec sleep 1000; else touch again; cat first; exit 134; fi");
        await using var extractor = new PaperExtractor { PdfWorkerPath = worker };

        var paper = await extractor.ExtractAsync(_pdf, Cancellation);

        Assert.Null(paper.Error);
        Assert.Equal([2], paper.LostPages);
        Assert.Equal([1, 3], paper.PageTexts.Keys);
        Assert.Contains("ran out of stack or memory", Assert.Single(paper.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_takes_too_long_keeps_the_pages_read_by_then()
    {
        await WriteAsync("first", Opened(4), Page(1));
        await using var extractor = new PaperExtractor
        {
            PdfWorkerPath = Script("cat first; while :; do :; done"),
            Limits = new PdfLimits { FileTime = OneSecond, WallClockFactor = 10_000 },
        };

        var paper = await extractor.ExtractAsync(_pdf, Cancellation);

        Assert.Equal([2, 3, 4], paper.LostPages);
        Assert.Equal([1], paper.PageTexts.Keys);
    }

    [Fact]
    public async Task A_cancelled_call_leaves_no_process_behind()
    {
        await using var extractor = new PaperExtractor { PdfWorkerPath = Script("echo $$ > pid; exec sleep 1000") };
        using var cancellation = new CancellationTokenSource();

        var reading = extractor.ExtractAsync(_pdf, cancellation.Token);
        var worker = await ProcessIdAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True(IsGone(worker));
    }

    [Fact]
    public async Task An_extractor_that_is_disposed_ends_its_workers()
    {
        await WriteAsync("first", Opened(1), Page(1), new WorkerMessage { Kind = WorkerMessageKind.Done });
        var extractor =
            new PaperExtractor { PdfWorkerPath = Script("echo $$ > pid; cat first; exec sleep 1000") };
        await extractor.ExtractAsync(_pdf, Cancellation);

        await extractor.DisposeAsync();

        Assert.True(IsGone(await ProcessIdAsync()));
    }

    private string Script(string commands)
    {
        var path = _folder["worker"];
        File.WriteAllText(path, $"#!/bin/sh\ncd '{_folder.Path}'\n{commands}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private async Task WriteAsync(string name, params WorkerMessage[] messages)
    {
        await using var file = File.Create(_folder[name]);
        foreach (var message in messages)
        {
            MessagePipe.Write(file, message, WorkerJson.Default.WorkerMessage);
        }
    }

    private static WorkerMessage Opened(int pages) => new() { Kind = WorkerMessageKind.Opened, Number = pages };

    private static WorkerMessage Page(int number) => new()
    {
        Kind = WorkerMessageKind.Page,
        Number = number,
        Page = PageMessage.FromPage(LineFixture.Page(number, [LineFixture.Line("Some text.", 100)])),
    };

    private async Task<int> ProcessIdAsync()
    {
        string text;
        while (!File.Exists(_folder["pid"])
            || (text = await File.ReadAllTextAsync(_folder["pid"], Cancellation)).Length == 0)
        {
            await Task.Yield();
        }

        return int.Parse(text, CultureInfo.InvariantCulture);
    }

    private static bool IsGone(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
