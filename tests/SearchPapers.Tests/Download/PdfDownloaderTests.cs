using System.IO.Compression;
using System.Security.Cryptography;
using SearchPapers.Download;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Download;

public sealed class PdfDownloaderTests : IAsyncDisposable
{
    private readonly DownloadFixture _bench = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private LoopbackWeb Web => _bench.Web;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_pdf_is_stored_under_its_name_and_nothing_is_left_beside_it()
    {
        var address = Web.On("/a.pdf", WebAnswers.File(DownloadFixture.Pdf, "\"1\""));

        var result = await _bench.DownloadAsync(address);

        Assert.Equal(DownloadOutcome.Downloaded, result.Outcome);
        Assert.Equal(DownloadFixture.Pdf, await File.ReadAllBytesAsync(_bench.Path, Stop));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(DownloadFixture.Pdf)), result.File!.Sha256);
        Assert.Equal((address, "\"1\""), (result.File.Address, result.File.ETag));
        Assert.Equal(DownloadFixture.Pdf.Length, result.File.Bytes);
        Assert.Equal(["paper.pdf"], _bench.Files);
    }

    [Fact]
    public async Task Requests_name_the_program_and_ask_for_the_bytes_as_they_are()
    {
        await _bench.DownloadAsync(Web.On("/a.pdf", WebAnswers.Body(DownloadFixture.Pdf)));

        var request = Assert.Single(Web.Requests);
        Assert.StartsWith("SearchPapers/", request["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("identity", request["Accept-Encoding"]);
    }

    [Fact]
    public async Task Addresses_are_tried_in_order_until_one_has_a_pdf()
    {
        var result = await _bench.DownloadAsync(
            Web.On("/gone.pdf", WebAnswers.Status(404)),
            Web.On("/closed.pdf", WebAnswers.Status(403)),
            Web.On("/login.pdf", WebAnswers.Html),
            Web.On("/a.pdf", WebAnswers.Body(DownloadFixture.Pdf)));

        Assert.Equal(DownloadOutcome.Downloaded, result.Outcome);
        Assert.Equal("/a.pdf", result.File!.Address!.AbsolutePath);
        Assert.Equal(4, Web.Requests.Count);
    }

    [Fact]
    public async Task A_failure_tells_every_address_and_each_cause_once()
    {
        var gone = Web.On("/gone.pdf", WebAnswers.Status(404));
        var lost = Web.On("/lost.pdf", WebAnswers.Status(410));
        var closed = Web.On("/closed.pdf", WebAnswers.Status(403));
        var missing = Web.On("/missing.pdf", WebAnswers.Status(404));

        var result = await _bench.DownloadAsync(gone, closed, missing, lost);

        Assert.Equal(DownloadOutcome.Failed, result.Outcome);
        Assert.Equal(
            $"not found (404): {gone}, {missing}; access refused (403): {closed}; not found (410): {lost}",
            result.Reason);
        Assert.Empty(_bench.Files);
    }

    [Fact]
    public async Task A_page_in_place_of_a_pdf_is_told_as_what_it_is()
    {
        var result = await _bench.DownloadAsync(Web.On("/a.pdf", WebAnswers.Html));

        Assert.StartsWith(
            "received an HTML page, not a PDF (a log-in page?): http://", result.Reason, StringComparison.Ordinal);
        Assert.Empty(_bench.Files);
    }

    [Fact]
    public async Task A_reference_without_addresses_has_not_failed()
    {
        var result = await _bench.DownloadAsync();

        Assert.Equal(DownloadResult.NoAddress, result);
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_large_is_not_read()
    {
        _bench.Options = _bench.Options with { MaxPdfBytes = DownloadFixture.Pdf.Length - 1 };

        var result = await _bench.DownloadAsync(Web.On("/a.pdf", WebAnswers.Body(DownloadFixture.Pdf)));

        Assert.StartsWith("larger than the limit of 0.01 MiB (MaxPdfBytes)", result.Reason, StringComparison.Ordinal);
        Assert.Empty(_bench.Files);
    }

    [Fact]
    public async Task A_body_without_end_is_cut_at_the_limit()
    {
        _bench.Options = _bench.Options with { MaxPdfBytes = 1 << 20 };

        var result = await _bench.DownloadAsync(Web.On("/a.pdf", WebAnswers.Endless));

        Assert.StartsWith("larger than the limit of 1 MiB", result.Reason, StringComparison.Ordinal);
        Assert.Empty(_bench.Files);
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_taken()
    {
        _bench.Options = _bench.Options with { MaxPdfBytes = DownloadFixture.Pdf.Length };

        var result = await _bench.DownloadAsync(Web.On("/a.pdf", WebAnswers.Body(DownloadFixture.Pdf)));

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

        var result = await _bench.DownloadAsync(
            Web.On("/a.pdf", WebAnswers.Body(compressed.ToArray(), "Content-Encoding: gzip", "ETag: \"1\"")));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(DownloadFixture.Pdf)), result.File!.Sha256);
    }

    [Fact]
    public async Task A_file_that_the_user_put_there_is_used_without_asking_the_network()
    {
        await File.WriteAllBytesAsync(_bench.Path, "%PDF-1.4 mine"u8.ToArray(), Stop);

        var result = await _bench.DownloadAsync(Web.On("/a.pdf", WebAnswers.Body(DownloadFixture.Pdf)));

        Assert.Equal(DownloadOutcome.Unchanged, result.Outcome);
        Assert.Null(result.File!.Address);
        Assert.Equal("%PDF-1.4 mine", await File.ReadAllTextAsync(_bench.Path, Stop));
        Assert.Empty(Web.Requests);
    }

    [Fact]
    public async Task A_file_that_the_user_put_over_a_fetched_one_is_the_users()
    {
        var address = Web.On("/a.pdf", WebAnswers.File(DownloadFixture.Pdf, "\"1\""));
        var fetched = await _bench.DownloadAsync(address);
        await File.WriteAllTextAsync(_bench.Path, "%PDF-1.4 mine", Stop);

        var result = await _bench.AgainAsync(fetched.File, address);

        Assert.Null(result.File!.Address);
        Assert.Single(Web.Requests);
    }

    [Fact]
    public async Task A_file_of_the_users_that_is_no_pdf_is_reported_and_left_alone()
    {
        await File.WriteAllTextAsync(_bench.Path, "<html>", Stop);

        var result = await _bench.DownloadAsync(Web.On("/a.pdf", WebAnswers.Body(DownloadFixture.Pdf)));

        Assert.Equal(DownloadOutcome.Failed, result.Outcome);
        Assert.Contains("replace it, or delete it", result.Reason, StringComparison.Ordinal);
        Assert.Equal("<html>", await File.ReadAllTextAsync(_bench.Path, Stop));
        Assert.Empty(Web.Requests);
    }

    [Fact]
    public async Task A_second_run_asks_whether_there_is_a_newer_file()
    {
        var address = Web.On("/a.pdf", WebAnswers.File(DownloadFixture.Pdf, "\"1\""));
        var first = await _bench.DownloadAsync(address);

        var second = await _bench.AgainAsync(first.File, address);

        Assert.Equal(DownloadResult.Unchanged(first.File!), second);
        Assert.Equal("\"1\"", Web.Requests[1]["If-None-Match"]);
    }

    [Fact]
    public async Task A_newer_file_takes_the_place_of_the_known_one()
    {
        byte[] newer = [.. DownloadFixture.Pdf, .. "corrected"u8];
        var address = Web.On("/a.pdf", WebAnswers.File(DownloadFixture.Pdf, "\"1\""), WebAnswers.File(newer, "\"2\""));
        var first = await _bench.DownloadAsync(address);

        var second = await _bench.AgainAsync(first.File, address);

        Assert.Equal((DownloadOutcome.Downloaded, "\"2\""), (second.Outcome, second.File!.ETag));
        Assert.Equal(newer, await File.ReadAllBytesAsync(_bench.Path, Stop));
    }

    [Fact]
    public async Task A_known_file_stays_where_the_network_fails()
    {
        var address = Web.On("/a.pdf", WebAnswers.File(DownloadFixture.Pdf, "\"1\""), WebAnswers.Status(404));
        var first = await _bench.DownloadAsync(address);

        var second = await _bench.AgainAsync(first.File, address);

        Assert.Equal((DownloadOutcome.Unchanged, first.File), (second.Outcome, second.File));
        Assert.StartsWith("used the existing file: not found (404)", second.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_file_that_vanished_is_fetched_again()
    {
        var address = Web.On("/a.pdf", WebAnswers.File(DownloadFixture.Pdf, "\"1\""));
        var first = await _bench.DownloadAsync(address);
        File.Delete(_bench.Path);

        var second = await _bench.AgainAsync(first.File, address);

        Assert.Equal(DownloadOutcome.Downloaded, second.Outcome);
        Assert.Null(Web.Requests[1]["If-None-Match"]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_fails_one_paper_with_its_cause()
    {
        await File.WriteAllTextAsync(_bench.PathOf("paper")[..^".pdf".Length], "in the way", Stop);

        var address = Web.On("/a.pdf", WebAnswers.Body(DownloadFixture.Pdf));

        var blocked = await _bench.DownloadAsync("paper/inside", null, address);

        Assert.Equal(DownloadOutcome.Failed, blocked.Outcome);
        Assert.StartsWith("cannot keep the file at ", blocked.Reason, StringComparison.Ordinal);
    }
}
