using System.Text;
using SearchPapers.Extraction;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Extraction;

public sealed class PaperExtractorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_pages_of_a_pdf_are_read_in_a_worker()
    {
        var pdf =
            new TinyPdf().AddPage("A first page of text.", "With two lines.").AddPage("A second page.")
                .Save(_folder["two.pdf"]);
        await using var extractor = new PaperExtractor();

        var paper = await extractor.ExtractAsync(pdf, Cancellation);

        Assert.Null(paper.Error);
        Assert.Equal(
            [(1, "A first page of text.\nWith two lines."), (2, "A second page.")],
            paper.PageTexts.Select(page => (page.Key, page.Value)));
    }

    [Theory]
    [InlineData("con\u001Crm", "confirm")]
    [InlineData("con\u000Crm", "confirm")]
    [InlineData("con\u001Crm that \u0010x\u0011 is", "confirm that “x” is")]
    [InlineData("con\u000Crm that \\x\" is", "confirm that “x” is")]
    public async Task Ligatures_and_quotes_of_bitmap_fonts_are_read(string drawn, string read)
    {
        var codes = drawn.Append('.').Distinct().Order().ToList();
        var widths =
            string.Join(' ', Enumerable.Range(0, 128).Select(code => codes.Contains((char)code) ? 40 + (code % 5) : 0));
        var names = string.Concat(codes.Select(code => $" {(int)code}/a{(int)code}"));
        var pdf = new TinyPdf(
            $"<</Type/Font/Subtype/Type3/FontBBox[0 0 50 50]/FontMatrix[.012 0 0 .012 0 0]/FirstChar 0/LastChar 127"
            + $"/Widths[{widths}]/Encoding<</Type/Encoding/Differences[{names}]>>/CharProcs<<>>>>").AddPage(drawn);
        await using var extractor = new PaperExtractor();

        var paper = await extractor.ExtractAsync(pdf.Save(_folder["bitmap.pdf"]), Cancellation);

        Assert.Equal(read, paper.PageTexts[1]);
    }

    [Fact]
    public async Task One_worker_reads_many_files_that_are_asked_for_at_once()
    {
        var pdfs =
            Enumerable.Range(1, 6)
                .Select(number => new TinyPdf().AddPage($"File {number}").Save(_folder[$"{number}.pdf"])).ToList();
        await using var extractor = new PaperExtractor { MaxPdfWorkers = 1 };

        var papers = await Task.WhenAll(pdfs.Select(pdf => extractor.ExtractAsync(pdf, Cancellation)));

        Assert.Equal(pdfs.Select((_, at) => $"File {at + 1}"), papers.Select(paper => paper.PageTexts[1]));
    }

    [Theory]
    [InlineData("missing.pdf", null, "no such file")]
    [InlineData("empty.pdf", "", "empty")]
    [InlineData("page.pdf", "<!DOCTYPE html><title>Log in</title>", "not a PDF")]
    [InlineData("cut.pdf", "%PDF-1.4\n1 0 obj", "could not be opened")]
    public async Task What_cannot_be_opened_is_told_with_its_reason(string name, string? content, string reason)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(_folder[name], content, Cancellation);
        }

        await using var extractor = new PaperExtractor();
        var paper = await extractor.ExtractAsync(_folder[name], Cancellation);

        Assert.Equal("open", paper.Error?.Stage);
        Assert.Contains(reason, paper.Error!.Reason, StringComparison.Ordinal);
        Assert.Null(paper.Title);
        Assert.Empty(paper.PageTexts);
    }

    [Fact]
    public async Task A_file_without_text_is_told_to_be_images()
    {
        var pdf = new TinyPdf().AddContent("0 0 612 792 re f"u8.ToArray()).Save(_folder["scan.pdf"]);
        await using var extractor = new PaperExtractor();

        var paper = await extractor.ExtractAsync(pdf, Cancellation);

        Assert.Contains("no text", paper.Error?.Reason, StringComparison.Ordinal);
        Assert.Equal("", paper.PageTexts[1]);
    }

    [Fact]
    public async Task A_page_that_needs_too_much_memory_costs_that_page_alone()
    {
        var bomb = Encoding.Latin1.GetBytes($"BT /F1 10 Tf 72 700 Td ({new string('a', 10_000_000)}) Tj ET");
        var pdf =
            new TinyPdf().AddPage("Before it.").AddContent(bomb).AddPage("Behind it.").Save(_folder["bomb.pdf"]);
        await using var extractor = new PaperExtractor { PdfWorkerHeapMebibytes = 64 };

        var paper = await extractor.ExtractAsync(pdf, Cancellation);

        Assert.Equal(3, paper.PageCount);
        Assert.Equal([2], paper.LostPages);
        Assert.Equal([1, 3], paper.PageTexts.Keys);
        Assert.Contains("Page 2", Assert.Single(paper.Notices), StringComparison.Ordinal);
        Assert.True(extractor.PeakWorkerBytes < 300 * 1024 * 1024);
    }

    [Fact]
    public async Task Text_that_a_page_clips_away_is_not_on_it()
    {
        var content = Encoding.Latin1.GetBytes(
            "BT /F1 10 Tf 72 700 Td (Shown.) Tj ET q 0 0 200 200 re W n BT /F1 10 Tf 72 600 Td (Hidden.) Tj ET Q");
        var pdf = new TinyPdf().AddContent(content).Save(_folder["clip.pdf"]);
        await using var extractor = new PaperExtractor();

        Assert.Equal("Shown.", (await extractor.ExtractAsync(pdf, Cancellation)).PageTexts[1]);
    }

    [Fact]
    public void Limits_that_are_out_of_range_are_refused() => Assert.All(
        new Func<object>[]
        {
            () => new PaperLibraryOptions { MaxPdfWorkers = 0 },
            () => new PaperLibraryOptions { MaxPdfBytes = 0 },
            () => new PaperLibraryOptions { MaxPdfPageTime = TimeSpan.Zero },
            () => new PaperLibraryOptions { MaxPdfPageTime = TimeSpan.MaxValue },
            () => new PaperLibraryOptions { MaxPdfFileTime = Timeout.InfiniteTimeSpan },
            () => new PaperLibraryOptions { MaxPdfFileTime = TimeSpan.MaxValue },
            () => new PaperLibraryOptions { PdfWorkerHeapMebibytes = 31 },
            () => new PaperExtractor { MaxPdfWorkers = 0 },
            () => new PaperExtractor { MaxPdfPageTime = TimeSpan.Zero },
            () => new PaperExtractor { PdfWorkerHeapMebibytes = 31 },
        },
        create => Assert.Throws<ArgumentOutOfRangeException>(create));
}
