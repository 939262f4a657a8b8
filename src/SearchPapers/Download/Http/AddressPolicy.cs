using System.Buffers;
using System.Net;

namespace SearchPapers.Download.Http;

/// <summary>Decides which addresses may be requested. Lists are not trusted.</summary>
internal sealed class AddressPolicy(bool allowPrivate, IWebProxy proxy)
{
    private const int MaxTextCharacters = 200;
    private const string Advice = "to download it, allow private addresses";

    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.:");

    private static readonly string[] PrivateDomains =
        ["localhost", "local", "localdomain", "internal", "home.arpa", "ip6-localhost", "ip6-loopback"];

    /// <summary>Returns the proxy for an address, or null for a direct connection.</summary>
    public Uri? ProxyFor(Uri address) =>
        proxy.IsBypassed(address) ? null : proxy.GetProxy(address) is { } via && via != address ? via : null;

    /// <summary>Checks an address before its name is resolved.</summary>
    public void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw Refused("refused: only http and https addresses are fetched");
        }

        var host = HostName(address);
        if (host.Length == 0 || host.AsSpan().ContainsAnyExcept(HostCharacters))
        {
            throw Refused("refused: the address has no proper host name");
        }

        if (!allowPrivate && (IsPrivateName(host) || (ReadsAsNumber(host) && !IsPublicNumber(host))))
        {
            throw Refused($"refused: {host} is a loopback, private or link-local address ({Advice})");
        }
    }

    /// <summary>Checks the resolved addresses of a host, for direct connections.</summary>
    public void Check(string host, IPAddress[] addresses)
    {
        if (!allowPrivate && Array.Find(addresses, PrivateNetworks.Contains) is { } address)
        {
            throw Refused($"refused: {host} leads to the loopback, private or link-local address {address} ({Advice})");
        }
    }

    /// <summary>Returns the normalized name of a host.</summary>
    public static string HostName(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();

    /// <summary>Formats an address for a message: short, without a password or control characters.</summary>
    public static string Text(Uri address)
    {
        var text = address.IsAbsoluteUri
            ? address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)
            : Uri.EscapeDataString(address.OriginalString);
        return text.Length <= MaxTextCharacters ? text : text[..MaxTextCharacters] + "…";
    }

    private static bool IsPrivateName(string host) =>
        Array.Exists(PrivateDomains, domain =>
            host.EndsWith(domain, StringComparison.Ordinal)
            && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.'));

    // Resolvers read a host whose last label is a number as IPv4 in some notation. An ambiguous one is not public.
    private static bool ReadsAsNumber(string host)
    {
        var label = host[(host.LastIndexOf('.') + 1)..];
        return host.Contains(':', StringComparison.Ordinal)
            || label.StartsWith("0x", StringComparison.Ordinal)
            || (label.Length > 0 && label.All(char.IsAsciiDigit));
    }

    private static bool IsPublicNumber(string host) =>
        IPAddress.TryParse(host, out var address) && !PrivateNetworks.Contains(address);

    private static DownloadException Refused(string reason) => new(reason, FailureScope.Address);
}
