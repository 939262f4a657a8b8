using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using SearchPapers.Download;
using SearchPapers.Download.Http;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Download.Http;

public sealed class PoliteClientTests : IAsyncDisposable
{
    private readonly DownloadFixture _fixture = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LoopbackWeb Web => _fixture.Web;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task A_passing_failure_is_tried_again(int status)
    {
        var result = await _fixture.DownloadAsync(Web.Serve(
            "/a.pdf",
            WebResponses.Status(status, "Retry-After: 0"),
            WebResponses.Status(status, "Retry-After: 0"),
            WebResponses.Body(DownloadFixture.Pdf)));

        Assert.Equal(DownloadOutcome.Downloaded, result.Outcome);
    }

    [Fact]
    public async Task A_lasting_failure_is_tried_four_times_and_told()
    {
        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Status(500)));

        Assert.StartsWith("the server failed (500)", result.Reason, StringComparison.Ordinal);
        Assert.Equal(4, Web.Requests.Count);
    }

    [Fact]
    public async Task What_is_not_there_is_asked_for_once()
    {
        await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Status(404)));

        Assert.Single(Web.Requests);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_long_wait_is_left_alone_for_the_run()
    {
        var busy = Web.Serve("/a.pdf", WebResponses.Status(429, "Retry-After: 600"));
        var other = Web.Serve("/b.pdf", WebResponses.Body(DownloadFixture.Pdf));

        var first = await _fixture.DownloadAsync("a", null, busy);
        var second = await _fixture.DownloadAsync("b", null, other);

        Assert.StartsWith(
            "the server asks to wait 600 s (429); try again later", first.Reason, StringComparison.Ordinal);
        Assert.StartsWith(
            "the server asks to wait 600 s (429); try again later (given up for this run)",
            second.Reason,
            StringComparison.Ordinal);
        Assert.Single(Web.Requests);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Thu, 01 Jan 2026 00:00:30 GMT", 30)]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT", 0)]
    [InlineData("soon", null)]
    public void The_wait_that_a_server_asks_for_is_read_in_both_forms(string header, int? seconds)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", header);

        Assert.Equal(seconds, RetryAfter.Read(response, time)?.TotalSeconds);
    }

    [Fact]
    public async Task One_host_gets_one_request_at_a_time()
    {
        var (open, most) = (0, 0);
        WebResponder counted = async (request, stream, stop) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Yield();
            Interlocked.Decrement(ref open);
            await WebResponses.Body(DownloadFixture.Pdf)(request, stream, stop);
        };
        var addresses = Enumerable.Range(0, 8).Select(number => Web.Serve($"/{number}.pdf", counted)).ToArray();

        await Task.WhenAll(addresses.Select((address, number) => _fixture.DownloadAsync($"p{number}", null, address)));

        Assert.Equal((8, 1), (Web.Requests.Count, most));
    }

    [Fact]
    public async Task A_turn_at_a_host_begins_when_the_one_before_has_ended()
    {
        using var host = new Host("papers.example", TimeSpan.Zero, TimeProvider.System);
        var first = await host.AcquireTurnAsync(Cancellation);

        var second = host.AcquireTurnAsync(Cancellation);
        var waited = !second.IsCompleted;
        first.Dispose();
        first.Dispose();

        Assert.True(waited);
        using var turn = await second;
        Assert.False(host.AcquireTurnAsync(Cancellation).IsCompleted);
    }

    [Fact]
    public async Task Requests_to_arxiv_are_spaced_whatever_its_name()
    {
        var time = new FakeTimeProvider();
        using var hosts = new Hosts(new DownloadOptions { TimeProvider = time });
        var host = hosts.Get(new Uri("https://export.arxiv.org/pdf/1802.05296"));
        await host.WaitForIntervalAsync(Cancellation);

        var second = hosts.Get(new Uri("http://ARXIV.org./abs/1")).WaitForIntervalAsync(Cancellation);
        time.Advance(TimeSpan.FromSeconds(2.9));
        var waited = !second.IsCompleted;
        time.Advance(TimeSpan.FromSeconds(0.2));
        await second;

        Assert.True(waited);
        Assert.NotSame(host, hosts.Get(new Uri("http://notarxiv.org/")));
    }

    [Fact]
    public async Task A_host_is_given_up_after_two_connections_that_failed()
    {
        var connections = 0;
        _fixture.Options = _fixture.Options with
        {
            Resolve = (_, _) =>
            {
                connections++;
                throw new SocketException((int)SocketError.HostNotFound);
            },
        };

        var first = await _fixture.DownloadAsync(
            "a", null, new("http://papers.example/a.pdf"), new("http://papers.example/b.pdf"));
        var second = await _fixture.DownloadAsync("b", null, new Uri("http://papers.example/c.pdf"));

        Assert.StartsWith("cannot connect to papers.example: ", first.Reason, StringComparison.Ordinal);
        Assert.Contains(
            "(given up for this run): http://papers.example/c.pdf", second.Reason, StringComparison.Ordinal);
        Assert.Equal(2, connections);
    }

    [Fact]
    public async Task A_connection_that_takes_too_long_counts_as_failed()
    {
        var connections = 0;
        _fixture.Options = _fixture.Options with
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(20),
            Resolve = async (_, stop) =>
            {
                connections++;
                await Task.Delay(Timeout.InfiniteTimeSpan, stop);
                return [];
            },
        };

        var result = await _fixture.DownloadAsync(new Uri("http://papers.example/a.pdf"));

        Assert.StartsWith(
            "cannot connect to papers.example: connection timed out", result.Reason, StringComparison.Ordinal);
        Assert.Equal(2, connections);
    }

    [Fact]
    public async Task A_host_that_accepts_and_never_answers_fails_its_paper_but_not_the_next()
    {
        var time = new FakeTimeProvider();
        _fixture.Options = _fixture.Options with { TimeProvider = time };
        var asked = new TaskCompletionSource();
        var hanging =
            _fixture.DownloadAsync("a", null, HangOn("/a.pdf", asked), Web.Serve("/a2.pdf", WebResponses.Hang));

        await asked.Task;
        time.Advance(_fixture.Options.FirstByteTimeout);
        var first = await hanging;
        var second = await _fixture.DownloadAsync(
            "b", null, Web.Serve("/b.pdf", WebResponses.Body(DownloadFixture.Pdf)));

        Assert.StartsWith("127.0.0.1 did not answer within 20 s", first.Reason, StringComparison.Ordinal);
        Assert.Equal(DownloadOutcome.Downloaded, second.Outcome);
        Assert.Equal(2, Web.Requests.Count);
    }

    [Fact]
    public async Task When_the_budget_is_spent_every_further_download_fails_at_once()
    {
        var time = new FakeTimeProvider();
        _fixture.Options = _fixture.Options with { Budget = TimeSpan.FromSeconds(20), TimeProvider = time };
        var known = await _fixture.DownloadAsync(
            "a", null, Web.Serve("/a.pdf", WebResponses.File(DownloadFixture.Pdf, "\"1\"")));
        time.Advance(TimeSpan.FromSeconds(20));

        var second = await _fixture.DownloadAsync(
            "b", null, Web.Serve("/b.pdf", WebResponses.Body(DownloadFixture.Pdf)));
        var third = await _fixture.DownloadAsync("a", known.File, Web.Serve("/a.pdf", WebResponses.Hang));

        Assert.StartsWith("the network time of this run (20 s) is over", second.Reason, StringComparison.Ordinal);
        Assert.Equal((DownloadOutcome.Unchanged, known.File), (third.Outcome, third.File));
        Assert.Single(Web.Requests);
    }

    [Fact]
    public async Task The_end_of_the_budget_stops_a_transfer_that_is_under_way()
    {
        var time = new FakeTimeProvider();
        _fixture.Options = _fixture.Options with { Budget = TimeSpan.FromSeconds(20), TimeProvider = time };
        var asked = new TaskCompletionSource();
        var download = _fixture.DownloadAsync(HangOn("/a.pdf", asked));

        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(20));

        Assert.StartsWith("the network time of this run", (await download).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task A_proxy_that_is_down_is_named_and_given_up_for_all_hosts(string proxy)
    {
        var address = new Uri($"http://{proxy}:1");
        _fixture.Options = _fixture.Options with { AllowPrivateAddresses = false, Proxy = new WebProxy(address) };

        var first = await _fixture.DownloadAsync("a", null, new Uri("http://papers.example/a.pdf"));
        var second = await _fixture.DownloadAsync("b", null, new Uri("https://other.example/b.pdf"));

        Assert.StartsWith(
            $"cannot connect to the proxy {proxy.Trim('[', ']')}: ", first.Reason, StringComparison.Ordinal);
        Assert.Contains(
            "(given up for this run): https://other.example/b.pdf", second.Reason, StringComparison.Ordinal);
    }

    private Uri HangOn(string path, TaskCompletionSource asked) => Web.Serve(path, (request, stream, stop) =>
    {
        asked.SetResult();
        return WebResponses.Hang(request, stream, stop);
    });
}
