using System.Net;
using SearchPapers.Files;

namespace SearchPapers.Download.Http;

/// <summary>The bounds within which a run may use the network.</summary>
internal sealed record DownloadOptions
{
    /// <summary>Whether a list may lead to loopback, private and link-local addresses.</summary>
    public bool AllowPrivateAddresses { get; init; }

    public long MaxPdfBytes { get; init; } = PdfFile.DefaultMaxBytes;

    /// <summary>How long connecting may take: shorter than the wait for an answer, which includes it.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the first byte of an answer may take from the beginning of its request.</summary>
    public TimeSpan FirstByteTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a transfer may go without a byte; one that moves is let finish.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the whole run may use the network, from its first request on; null for no bound.</summary>
    public TimeSpan? Budget { get; init; }

    public TimeSpan ArxivInterval { get; init; } = TimeSpan.FromSeconds(3);

    public int MaxRetries { get; init; } = 3;

    /// <summary>The wait before the first retry; it doubles with each further one, give or take.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a server may ask for; one that asks for more is given up.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    public int JitterSeed { get; init; } = Environment.ProcessId;

    public IWebProxy Proxy { get; init; } = HttpClient.DefaultProxy;

    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
