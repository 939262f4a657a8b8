using System.Net;
using SearchPapers.Files;

namespace SearchPapers.Download.Http;

internal sealed record DownloadOptions
{
    /// <summary>Whether loopback, private and link-local addresses may be downloaded from.</summary>
    public bool AllowPrivateAddresses { get; init; }

    public long MaxPdfBytes { get; init; } = PdfFile.DefaultMaxBytes;

    /// <summary>Must be shorter than <see cref="FirstByteTimeout"/>, which includes connecting.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Time from the start of a request to the first byte of its response.</summary>
    public TimeSpan FirstByteTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time without a byte after which a transfer is abandoned.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Total network time of the run, from its first request; null for no limit.</summary>
    public TimeSpan? Budget { get; init; }

    public TimeSpan ArxivInterval { get; init; } = TimeSpan.FromSeconds(3);

    public int MaxRetries { get; init; } = 3;

    /// <summary>Delay before the first retry. It doubles with each further retry, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest <c>Retry-After</c> that is obeyed. A host that asks for more is given up.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(60);

    public int JitterSeed { get; init; } = Environment.ProcessId;

    public IWebProxy Proxy { get; init; } = HttpClient.DefaultProxy;

    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
