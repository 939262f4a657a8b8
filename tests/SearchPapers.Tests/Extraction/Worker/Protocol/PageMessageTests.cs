using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Worker.Protocol;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Extraction.Worker.Protocol;

public sealed class PageMessageTests
{
    [Fact]
    public async Task A_page_is_unchanged_after_a_round_trip()
    {
        var page =
            LineFixture.Page(3, [LineFixture.Line("Bold words", 100, style: FontStyle.Bold), LineFixture.Line("Others", 112, region: 4)]);
        using var pipe = new MemoryStream();

        MessagePipe.Write(pipe, new WorkerMessage { Kind = WorkerMessageKind.Page, Page = PageMessage.Of(page) }, WorkerJson.Default.WorkerMessage);
        pipe.Position = 0;
        var read =
            (await MessagePipe.ReadAsync(pipe, WorkerJson.Default.WorkerMessage, TestContext.Current.CancellationToken))!.Page!.ToPage();

        Assert.Equal(page.Lines.Select(line => (line.Text, line.Region, line.Left, line.Size)), read.Lines.Select(line => (line.Text, line.Region, line.Left, line.Size)));
        Assert.Equal(FontStyle.Bold, read.Lines[0].Runs[0].Style);
    }

    [Fact]
    public async Task An_incomplete_message_ends_the_stream()
    {
        using var pipe = new MemoryStream([20, 0, 0, 0, (byte)'{']);

        Assert.Null(await MessagePipe.ReadAsync(pipe, WorkerJson.Default.WorkerMessage, TestContext.Current.CancellationToken));
    }
}
