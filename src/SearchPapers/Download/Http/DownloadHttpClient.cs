using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace SearchPapers.Download.Http;

/// <summary>
/// Builds the HTTP client of a run: retries → host throttle → first-byte timeout → checked connections.
/// </summary>
internal static class DownloadHttpClient
{
    public static HttpClient Create(DownloadOptions options, Hosts hosts, AddressPolicy policy)
    {
        var sockets = new SocketsHttpHandler
        {
            // PoliteClient follows redirects, to check and space each. Cookies must not connect papers.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.ConnectTimeout,
            Proxy = options.Proxy,
            ConnectCallback = new CheckedConnection(options, policy).OpenAsync,
        };
        var firstByte = new ResilienceHandler(Pipeline(options).AddTimeout(options.FirstByteTimeout).Build())
        {
            InnerHandler = sockets,
        };
        var retries = new ResilienceHandler(Pipeline(options).AddRetry(Retries(options)).Build())
        {
            InnerHandler = new HostThrottleHandler(hosts, policy) { InnerHandler = firstByte },
        };
        var client = new HttpClient(retries) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent());
        client.DefaultRequestHeaders.Accept.ParseAdd("application/pdf, */*;q=0.8");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("identity");
        return client;
    }

    private static ResiliencePipelineBuilder<HttpResponseMessage> Pipeline(DownloadOptions options) =>
        new() { TimeProvider = options.TimeProvider };

    private static HttpRetryStrategyOptions Retries(DownloadOptions options)
    {
        var jitter = new Random(options.JitterSeed);
        var jitterLock = new Lock();
        return new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = NextJitter,
            ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome, options)),
            DelayGenerator = arguments =>
                ValueTask.FromResult(RetryAfter.Read(arguments.Outcome.Result, options.TimeProvider)),
        };

        double NextJitter()
        {
            lock (jitterLock)
            {
                return jitter.NextDouble();
            }
        }
    }

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome, DownloadOptions options) =>
        outcome.Result is { } response
            ? IsTransient(response.StatusCode)
                && !(RetryAfter.Read(response, options.TimeProvider) > options.MaxRetryAfter)
            : outcome.Exception is HttpRequestException exception && IsTransient(exception);

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            or >= HttpStatusCode.InternalServerError;

    // Untrusted certificates and refused proxy tunnels do not change within seconds.
    private static bool IsTransient(HttpRequestException exception) =>
        exception.HttpRequestError is not HttpRequestError.SecureConnectionError
        && !(exception.InnerException is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ProxyTunnelError,
            StatusCode: < HttpStatusCode.InternalServerError,
        });

    private static string UserAgent() =>
        $"SearchPapers/{typeof(DownloadHttpClient).Assembly.GetName().Version?.ToString(3)}";
}
