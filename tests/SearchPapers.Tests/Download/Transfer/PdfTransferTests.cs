using SearchPapers.Download;
using SearchPapers.Files;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Download.Transfer;

/// <summary>Broken transfers are resumed.</summary>
public sealed class PdfTransferTests : IAsyncDisposable
{
    private const int Half = 6000;
    private const string Tag = "\"1\"";

    private static readonly byte[] Pdf = DownloadFixture.Pdf;

    private readonly DownloadFixture _fixture = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LoopbackWeb Web => _fixture.Web;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_broken_transfer_goes_on_where_it_broke()
    {
        var result = await _fixture.DownloadAsync(
            Web.Serve("/a.pdf", WebResponses.Cut(Pdf, Half, Tag), WebResponses.File(Pdf, Tag)));

        await AssertWholeAsync(result);
        Assert.Equal(("bytes=6000-", Tag), (Web.Requests[1]["Range"], Web.Requests[1]["If-Range"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("W/\"1\"")]
    public async Task Without_a_strong_validator_a_transfer_begins_anew(string? tag)
    {
        var result = await _fixture.DownloadAsync(
            Web.Serve("/a.pdf", WebResponses.Cut(Pdf, Half, tag), WebResponses.File(Pdf, Tag)));

        await AssertWholeAsync(result);
        Assert.Null(Web.Requests[1]["Range"]);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_fetched_from_its_beginning()
    {
        var result = await _fixture.DownloadAsync(
            Web.Serve("/a.pdf", WebResponses.Cut([.. "%PDF-1.0"u8, .. Pdf], Half, "\"0\""),
                WebResponses.File(Pdf, Tag)));

        await AssertWholeAsync(result);
    }

    [Theory]
    [InlineData("bytes 5999-12008/12009", Tag)]
    [InlineData("bytes 6000-12008/12009", "\"2\"")]
    [InlineData("lines 6000-12008/12009", Tag)]
    [InlineData("bytes 6000-12008/*", Tag)]
    [InlineData("nonsense", Tag)]
    public async Task A_piece_that_does_not_fit_is_not_used(string range, string tag)
    {
        var result = await _fixture.DownloadAsync(Web.Serve(
            "/a.pdf",
            WebResponses.Cut(Pdf, Half, Tag),
            WebResponses.Piece(Pdf, Half, range, tag),
            WebResponses.File(Pdf, Tag)));

        await AssertWholeAsync(result);
        Assert.Null(Web.Requests[2]["Range"]);
    }

    [Fact]
    public async Task A_range_beyond_the_end_begins_anew()
    {
        var result = await _fixture.DownloadAsync(
            Web.Serve("/a.pdf", WebResponses.Cut(Pdf, Half, Tag), WebResponses.Status(416),
                WebResponses.File(Pdf, Tag)));

        await AssertWholeAsync(result);
    }

    [Fact]
    public async Task A_truncated_file_is_never_taken_for_a_whole_one()
    {
        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Cut(Pdf, Half)));

        Assert.StartsWith("the connection broke after 6000 bytes", result.Reason, StringComparison.Ordinal);
        Assert.Equal(2, Web.Requests.Count);
        Assert.Empty(_fixture.Files);
    }

    [Fact]
    public async Task A_transfer_without_progress_is_given_up_and_kept_for_the_next_run()
    {
        var address = Web.Serve(
            "/a.pdf", WebResponses.Cut(Pdf, Half, Tag),
            WebResponses.Piece(Pdf, Pdf.Length, "bytes 6000-12008/12009", Tag));

        var result = await _fixture.DownloadAsync(address);

        Assert.Equal(DownloadOutcome.Failed, result.Outcome);
        Assert.Equal(["paper.pdf.part", "paper.pdf.part.json"], _fixture.Files);
    }

    [Fact]
    public async Task The_next_run_goes_on_with_what_a_killed_one_has_left()
    {
        _fixture.Options = _fixture.Options with { IdleTimeout = TimeSpan.FromMilliseconds(200) };
        var address = Web.Serve("/a.pdf", WebResponses.Stall(Pdf, Half, Tag), WebResponses.File(Pdf, Tag));
        var stalled = await _fixture.DownloadAsync(address);
        _fixture.EndRun();

        var result = await _fixture.DownloadAsync(address);

        Assert.StartsWith("received no byte for 0.2 s (after 6000 bytes)", stalled.Reason, StringComparison.Ordinal);
        await AssertWholeAsync(result);
        Assert.Equal("bytes=6000-", Web.Requests[1]["Range"]);
    }

    [Fact]
    public async Task What_is_left_of_another_address_is_dropped()
    {
        await _fixture.DownloadAsync(Web.Serve(
            "/a.pdf",
            WebResponses.Cut(Pdf, Half, Tag),
            WebResponses.Piece(Pdf, Pdf.Length, "bytes 6000-12008/12009", Tag)));

        var result = await _fixture.DownloadAsync(Web.Serve("/b.pdf", WebResponses.File(Pdf, Tag)));

        await AssertWholeAsync(result);
        Assert.Null(Web.Requests[^1]["Range"]);
    }

    [Fact]
    public async Task A_partial_file_of_unknown_origin_is_dropped()
    {
        await File.WriteAllTextAsync(_fixture.Path + ".part", "%PDF-1.5 of whom?", Cancellation);

        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.File(Pdf, Tag)));

        await AssertWholeAsync(result);
    }

    private async Task AssertWholeAsync(DownloadResult result)
    {
        Assert.Equal((DownloadOutcome.Downloaded, null), (result.Outcome, result.Reason));
        Assert.Equal(Pdf, await File.ReadAllBytesAsync(_fixture.Path, Cancellation));
        Assert.Equal(await Fingerprint.ComputeForFileAsync(_fixture.Path, Cancellation), result.File!.Sha256);
        Assert.Equal(["paper.pdf"], _fixture.Files);
    }
}
