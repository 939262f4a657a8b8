using System.Net;
using SearchPapers.Download;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Download;

/// <summary>Lists, servers and name servers cannot make the downloader send requests to private addresses.</summary>
public sealed class UntrustedListTests : IAsyncDisposable
{
    private readonly DownloadFixture _fixture = new();

    private LoopbackWeb Web => _fixture.Web;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_loopback_address_is_refused_before_anything_is_sent()
    {
        _fixture.Options = _fixture.Options with { AllowPrivateAddresses = false };

        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf)));

        Assert.StartsWith(
            "refused: 127.0.0.1 is a loopback, private or link-local address (to download it, allow private addresses)",
            result.Reason, StringComparison.Ordinal);
        Assert.Empty(Web.Requests);
    }

    [Fact]
    public async Task A_public_name_that_resolves_to_this_machine_is_refused_at_the_connection()
    {
        _fixture.Options = _fixture.Options with
        {
            AllowPrivateAddresses = false,
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        };

        var result = await _fixture.DownloadAsync(
            AsPublic(Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf))));

        Assert.StartsWith("refused: papers.example leads to", result.Reason, StringComparison.Ordinal);
        Assert.Empty(Web.Requests);
    }

    [Fact]
    public async Task The_connection_goes_to_the_address_that_was_resolved_and_checked()
    {
        _fixture.Options =
            _fixture.Options with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) };

        var result = await _fixture.DownloadAsync(
            AsPublic(Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf))));

        Assert.Equal(DownloadOutcome.Downloaded, result.Outcome);
        Assert.StartsWith("papers.example:", Assert.Single(Web.Requests)["Host"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed()
    {
        Web.Serve("/elsewhere/a.pdf", WebResponses.Body(DownloadFixture.Pdf));

        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Redirect("elsewhere/a.pdf")));

        Assert.Equal(DownloadOutcome.Downloaded, result.Outcome);
        Assert.Equal("/a.pdf", result.File!.Address!.AbsolutePath);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Redirect("/a.pdf")));

        Assert.StartsWith("redirects more than 8 times", result.Reason, StringComparison.Ordinal);
        Assert.Equal(9, Web.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "redirects to file:///etc/passwd, refused: only http and https")]
    [InlineData("ftp://papers.example/a.pdf", "redirects to ftp://papers.example/a.pdf, refused: only http and https")]
    public async Task A_redirect_out_of_the_web_is_refused(string location, string reason)
    {
        var result = await _fixture.DownloadAsync(Web.Serve("/a.pdf", WebResponses.Redirect(location)));

        Assert.StartsWith(reason, result.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/elsewhere.pdf", "127.0.0.1")]
    [InlineData("http://[::ffff:127.0.0.1]/a.pdf", "[::ffff:127.0.0.1]")]
    [InlineData("//localhost/a.pdf", "localhost")]
    public async Task Through_a_proxy_a_redirect_to_this_machine_is_refused(string location, string host)
    {
        UseWebAsProxy(allowPrivate: false);
        Web.Serve("/a.pdf", WebResponses.Redirect(location));

        var result = await _fixture.DownloadAsync(new Uri("http://papers.example/a.pdf"));

        Assert.Contains($"refused: {host.Trim('[', ']')} is a loopback", result.Reason, StringComparison.Ordinal);
        Assert.Single(Web.Requests);
    }

    [Fact]
    public async Task A_proxy_is_trusted_wherever_it_is_and_resolves_for_itself()
    {
        UseWebAsProxy(allowPrivate: false);
        Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf));

        var result = await _fixture.DownloadAsync(new Uri("http://papers.example/a.pdf"));

        Assert.Equal(DownloadOutcome.Downloaded, result.Outcome);
        Assert.Equal("http://papers.example/a.pdf", Assert.Single(Web.Requests).Target);
    }

    [Theory]
    [InlineData("http://127.0.0.1/a.pdf")]
    [InlineData("http://localhost./a.pdf")]
    [InlineData("http://printer.local/a.pdf")]
    public async Task Through_a_proxy_this_machine_and_network_are_refused_unless_allowed(string address)
    {
        UseWebAsProxy(allowPrivate: false);
        Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf));
        var refused = await _fixture.DownloadAsync(new Uri(address));
        _fixture.EndRun();

        UseWebAsProxy(allowPrivate: true);
        var allowed = await _fixture.DownloadAsync(new Uri(address));

        Assert.StartsWith("refused: ", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(DownloadOutcome.Downloaded, allowed.Outcome);
        Assert.Single(Web.Requests);
    }

    [Fact]
    public async Task What_bypasses_the_proxy_is_checked_as_without_one()
    {
        _fixture.Options = _fixture.Options with
        {
            AllowPrivateAddresses = false,
            Proxy = new WebProxy(Web.Root) { BypassList = [@"papers\.example"] },
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        };

        var result = await _fixture.DownloadAsync(
            AsPublic(Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf))));

        Assert.StartsWith("refused: papers.example leads to", result.Reason, StringComparison.Ordinal);
        Assert.Empty(Web.Requests);
    }

    [Fact]
    public async Task A_proxy_that_opens_no_tunnel_fails_the_host_and_not_itself()
    {
        UseWebAsProxy(allowPrivate: false);
        Web.Serve("/a.pdf", WebResponses.Body(DownloadFixture.Pdf));

        var secure = await _fixture.DownloadAsync("a", null, new Uri("https://papers.example/a.pdf"));
        var plain = await _fixture.DownloadAsync("b", null, new Uri("http://papers.example/a.pdf"));

        Assert.StartsWith("cannot connect to papers.example: ", secure.Reason, StringComparison.Ordinal);
        Assert.Equal(DownloadOutcome.Downloaded, plain.Outcome);
    }

    [Fact]
    public async Task A_password_in_an_address_is_not_told()
    {
        var result = await _fixture.DownloadAsync(new Uri($"http://someone:secret@{Web.Root.Authority}/a.pdf"));

        Assert.Equal($"not found (404): {Web.Root}a.pdf", result.Reason);
    }

    private void UseWebAsProxy(bool allowPrivate) => _fixture.Options = _fixture.Options with
    {
        AllowPrivateAddresses = allowPrivate,
        Proxy = new WebProxy(Web.Root),
        Resolve = (host, _) => host == "127.0.0.1"
            ? Task.FromResult<IPAddress[]>([IPAddress.Loopback])
            : throw new InvalidOperationException("Resolved " + host),
    };

    private static Uri AsPublic(Uri address) => new UriBuilder(address) { Host = "papers.example" }.Uri;
}
