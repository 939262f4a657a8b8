using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Worker.Protocol;
using static SearchPapers.Tests.Support.LineFixture;

namespace SearchPapers.Tests.Extraction.Worker.Protocol;

public sealed class PageMessageTests
{
    [Fact]
    public async Task A_page_is_unchanged_after_a_round_trip()
    {
        var page = Page(3, [Line("Bold words", 100, style: FontStyle.Bold), Line("Others", 112, region: 4)]);
        var message = new WorkerMessage { Kind = WorkerMessageKind.Page, Page = PageMessage.FromPage(page) };
        using var pipe = new MemoryStream();

        MessagePipe.Write(pipe, message, WorkerJson.Default.WorkerMessage);
        pipe.Position = 0;
        var read = (await ReadAsync(pipe))!.Page!.ToPage();

        Assert.Equal(Summarize(page), Summarize(read));
        Assert.Equal(FontStyle.Bold, read.Lines[0].Runs[0].Style);
    }

    [Fact]
    public async Task An_incomplete_message_ends_the_stream()
    {
        using var pipe = new MemoryStream([20, 0, 0, 0, (byte)'{']);

        Assert.Null(await ReadAsync(pipe));
    }

    private static ValueTask<WorkerMessage?> ReadAsync(Stream pipe) =>
        MessagePipe.ReadAsync(pipe, WorkerJson.Default.WorkerMessage, TestContext.Current.CancellationToken);

    private static IEnumerable<(string Text, int Region, float Left, float Size)> Summarize(PdfPage page) =>
        page.Lines.Select(line => (line.Text, line.Region, line.Left, line.Size));
}
