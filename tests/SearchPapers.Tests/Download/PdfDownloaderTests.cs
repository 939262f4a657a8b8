using System.IO.Compression;
using System.Security.Cryptography;
using SearchPapers.Download;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Download;

public sealed class PdfDownloaderTests : IAsyncDisposable
{
    private readonly DownloadFixture _fixture = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LoopbackWeb Web => _fixture.Web;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_pdf_is_stored_under_its_name_and_nothing_is_left_beside_it()
    {
        var address = Web.Serve("/a.pdf", WebResponses.File(DownloadFixture.Pdf, "\"1\""));

        var result = await _fixture.DownloadAsync(address);

        Assert.Equal(DownloadOutcome.Downloaded, result.Outcome);
        Assert.Equal(DownloadFixture.Pdf, await File.ReadAllBytesAsync(_fixture.Path, Cancellation));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(DownloadFixture.Pdf)), result.File!.Sha256);
        Assert.Equal((address, "\"1\""), (result.File.Address, result.File.ETag));
        Assert.Equal(DownloadFixture.Pdf.Length, result.File.Bytes);
        Assert.Equal(["paper.pdf"], _fixture.Files);
    }

    [Fact]
    public async Task Requests_name_the_program_and_ask_for_the_bytes_as_they_are()
    {
        await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf)));

        var request = Assert.Single(Web.Requests);
        Assert.StartsWith("SearchPapers/", request["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("identity", request["Accept-Encoding"]);
    }

    [Fact]
    public async Task Addresses_are_tried_in_order_until_one_has_a_pdf()
    {
        var result = await _fixture.DownloadAsync(
            Web.Serve("/gone.pdf", WebResponses.Status(404)),
            Web.Serve("/closed.pdf", WebResponses.Status(403)),
            Web.Serve("/login.pdf", WebResponses.Html),
            Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf)));

        Assert.Equal(DownloadOutcome.Downloaded, result.Outcome);
        Assert.Equal("/a.pdf", result.File!.Address!.AbsolutePath);
        Assert.Equal(4, Web.Requests.Count);
    }

    [Fact]
    public async Task A_failure_tells_every_address_and_each_cause_once()
    {
        var gone = Web.Serve("/gone.pdf", WebResponses.Status(404));
        var lost = Web.Serve("/lost.pdf", WebResponses.Status(410));
        var closed = Web.Serve("/closed.pdf", WebResponses.Status(403));
        var missing = Web.Serve("/missing.pdf", WebResponses.Status(404));

        var result = await _fixture.DownloadAsync(gone, closed, missing, lost);

        Assert.Equal(DownloadOutcome.Failed, result.Outcome);
        Assert.Equal(
            $"not found (404): {gone}, {missing}; access refused (403): {closed}; not found (410): {lost}",
            result.Reason);
        Assert.Empty(_fixture.Files);
    }

    [Fact]
    public async Task A_page_in_place_of_a_pdf_is_told_as_what_it_is()
    {
        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Html));

        Assert.StartsWith(
            "received an HTML page, not a PDF (a log-in page?): http://", result.Reason, StringComparison.Ordinal);
        Assert.Empty(_fixture.Files);
    }

    [Fact]
    public async Task A_reference_without_addresses_has_not_failed()
    {
        var result = await _fixture.DownloadAsync();

        Assert.Equal(DownloadResult.NoAddress, result);
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_large_is_not_read()
    {
        _fixture.Options = _fixture.Options with { MaxPdfBytes = DownloadFixture.Pdf.Length - 1 };

        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf)));

        Assert.StartsWith("larger than the limit of 0.01 MiB (MaxPdfBytes)", result.Reason, StringComparison.Ordinal);
        Assert.Empty(_fixture.Files);
    }

    [Fact]
    public async Task A_body_without_end_is_cut_at_the_limit()
    {
        _fixture.Options = _fixture.Options with { MaxPdfBytes = 1 << 20 };

        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Endless));

        Assert.StartsWith("larger than the limit of 1 MiB", result.Reason, StringComparison.Ordinal);
        Assert.Empty(_fixture.Files);
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_taken()
    {
        _fixture.Options = _fixture.Options with { MaxPdfBytes = DownloadFixture.Pdf.Length };

        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf)));

        Assert.Equal(DownloadOutcome.Downloaded, result.Outcome);
    }

    [Fact]
    public async Task A_compressed_body_is_stored_as_the_pdf_that_it_holds()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(DownloadFixture.Pdf);
        }

        var result = await _fixture.DownloadAsync(
            Web.Serve("/a.pdf", WebResponses.Body(compressed.ToArray(), "Content-Encoding: gzip", "ETag: \"1\"")));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(DownloadFixture.Pdf)), result.File!.Sha256);
    }

    [Fact]
    public async Task A_file_that_the_user_put_there_is_used_without_asking_the_network()
    {
        await File.WriteAllBytesAsync(_fixture.Path, "%PDF-1.4 mine"u8.ToArray(), Cancellation);

        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf)));

        Assert.Equal(DownloadOutcome.Unchanged, result.Outcome);
        Assert.Null(result.File!.Address);
        Assert.Equal("%PDF-1.4 mine", await File.ReadAllTextAsync(_fixture.Path, Cancellation));
        Assert.Empty(Web.Requests);
    }

    [Fact]
    public async Task A_file_that_the_user_put_over_a_fetched_one_is_the_users()
    {
        var address = Web.Serve("/a.pdf", WebResponses.File(DownloadFixture.Pdf, "\"1\""));
        var fetched = await _fixture.DownloadAsync(address);
        await File.WriteAllTextAsync(_fixture.Path, "%PDF-1.4 mine", Cancellation);

        var result = await _fixture.AgainAsync(fetched.File, address);

        Assert.Null(result.File!.Address);
        Assert.Single(Web.Requests);
    }

    [Fact]
    public async Task A_file_of_the_users_that_is_no_pdf_is_reported_and_left_alone()
    {
        await File.WriteAllTextAsync(_fixture.Path, "<html>", Cancellation);

        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf)));

        Assert.Equal(DownloadOutcome.Failed, result.Outcome);
        Assert.Contains("replace it, or delete it", result.Reason, StringComparison.Ordinal);
        Assert.Equal("<html>", await File.ReadAllTextAsync(_fixture.Path, Cancellation));
        Assert.Empty(Web.Requests);
    }

    [Fact]
    public async Task A_second_run_asks_whether_there_is_a_newer_file()
    {
        var address = Web.Serve("/a.pdf", WebResponses.File(DownloadFixture.Pdf, "\"1\""));
        var first = await _fixture.DownloadAsync(address);

        var second = await _fixture.AgainAsync(first.File, address);

        Assert.Equal(DownloadResult.Unchanged(first.File!), second);
        Assert.Equal("\"1\"", Web.Requests[1]["If-None-Match"]);
    }

    [Fact]
    public async Task A_newer_file_takes_the_place_of_the_known_one()
    {
        byte[] newer = [.. DownloadFixture.Pdf, .. "corrected"u8];
        var address =
            Web.Serve("/a.pdf", WebResponses.File(DownloadFixture.Pdf, "\"1\""), WebResponses.File(newer, "\"2\""));
        var first = await _fixture.DownloadAsync(address);

        var second = await _fixture.AgainAsync(first.File, address);

        Assert.Equal((DownloadOutcome.Downloaded, "\"2\""), (second.Outcome, second.File!.ETag));
        Assert.Equal(newer, await File.ReadAllBytesAsync(_fixture.Path, Cancellation));
    }

    [Fact]
    public async Task A_known_file_stays_where_the_network_fails()
    {
        var address = Web.Serve("/a.pdf", WebResponses.File(DownloadFixture.Pdf, "\"1\""), WebResponses.Status(404));
        var first = await _fixture.DownloadAsync(address);

        var second = await _fixture.AgainAsync(first.File, address);

        Assert.Equal((DownloadOutcome.Unchanged, first.File), (second.Outcome, second.File));
        Assert.StartsWith("used the existing file: not found (404)", second.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_file_that_vanished_is_fetched_again()
    {
        var address = Web.Serve("/a.pdf", WebResponses.File(DownloadFixture.Pdf, "\"1\""));
        var first = await _fixture.DownloadAsync(address);
        File.Delete(_fixture.Path);

        var second = await _fixture.AgainAsync(first.File, address);

        Assert.Equal(DownloadOutcome.Downloaded, second.Outcome);
        Assert.Null(Web.Requests[1]["If-None-Match"]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_fails_one_paper_with_its_cause()
    {
        await File.WriteAllTextAsync(_fixture.PathOf("paper")[..^".pdf".Length], "in the way", Cancellation);

        var address = Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf));

        var blocked = await _fixture.DownloadAsync("paper/inside", null, address);

        Assert.Equal(DownloadOutcome.Failed, blocked.Outcome);
        Assert.StartsWith("cannot keep the file at ", blocked.Reason, StringComparison.Ordinal);
    }
}
