using System.Collections.Concurrent;

namespace SearchPapers.Download.Http;

internal sealed class Hosts(DownloadOptions options) : IDisposable
{
    private const string Arxiv = "arxiv.org";

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.Ordinal);

    /// <summary>Returns the host of an address. All arXiv hosts share one, and so one request interval.</summary>
    public Host Get(Uri address)
    {
        var name = AddressPolicy.HostName(address);
        return IsArxiv(name)
            ? _hosts.GetOrAdd(Arxiv, key => new Host(key, options.ArxivInterval, options.TimeProvider))
            : _hosts.GetOrAdd(name, key => new Host(key, TimeSpan.Zero, options.TimeProvider));
    }

    public void Dispose()
    {
        foreach (var host in _hosts.Values)
        {
            host.Dispose();
        }
    }

    private static bool IsArxiv(string name) =>
        name == Arxiv || name.EndsWith("." + Arxiv, StringComparison.Ordinal);
}
