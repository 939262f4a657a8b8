using System.Net;
using System.Net.Http.Headers;
using Polly.Timeout;

namespace SearchPapers.Download.Http;

/// <summary>Sends one request at a time to each host, and follows redirects that the address policy allows.</summary>
internal sealed class PoliteClient : IDisposable
{
    private const int MaxRedirects = 8;

    private readonly DownloadOptions _options;
    private readonly AddressPolicy _policy;
    private readonly Hosts _hosts;
    private readonly HttpClient _http;

    public PoliteClient(DownloadOptions options)
    {
        _options = options;
        _policy = new AddressPolicy(options.AllowPrivateAddresses, options.Proxy);
        _hosts = new Hosts(options);
        _http = DownloadHttpClient.Create(options, _hosts, _policy);
    }

    public async Task<PendingResponse> GetAsync(
        Uri address, Action<HttpRequestHeaders> addHeaders, CancellationToken cancellationToken)
    {
        _policy.Check(address);
        var target = address;
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            var response = await SendAsync(target, addHeaders, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response.Response.StatusCode))
            {
                return response;
            }

            using (response)
            {
                target = RedirectTarget(target, response.Response.Headers.Location);
            }
        }

        throw new DownloadException($"redirects more than {MaxRedirects} times", FailureScope.Address);
    }

    /// <summary>
    /// Describes a response without a PDF, and gives up a host that asks for a longer wait than allowed.
    /// </summary>
    public DownloadException ToException(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (RetryAfter.Read(response, _options.TimeProvider) is { } wait && wait > _options.MaxRetryAfter)
        {
            var reason = $"the server asks to wait {wait.TotalSeconds:0} s ({status}); try again later";
            HostOf(response).GiveUp(reason);
            return new DownloadException(reason, FailureScope.Host);
        }

        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var reason = "too many requests (429); try again later";
            HostOf(response).AddStrike(reason);
            return new DownloadException(reason, FailureScope.Host);
        }

        var cause = response.StatusCode switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => "not found",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "access refused",
            >= HttpStatusCode.InternalServerError => "the server failed",
            _ => "unexpected response",
        };
        return new DownloadException($"{cause} ({status})", FailureScope.Address);
    }

    public void Dispose()
    {
        _http.Dispose();
        _hosts.Dispose();
    }

    private async Task<PendingResponse> SendAsync(
        Uri target, Action<HttpRequestHeaders> addHeaders, CancellationToken cancellationToken)
    {
        var turn = await _hosts.Get(target).AcquireTurnAsync(cancellationToken).ConfigureAwait(false);
        PendingResponse? pending = null;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target);
            addHeaders(request.Headers);
            var response = await _http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            pending = new PendingResponse(response, turn);
            return pending;
        }
        catch (TimeoutRejectedException exception)
        {
            var reason = $"{target.Host} did not answer within {_options.FirstByteTimeout.TotalSeconds:0.#} s";
            throw new DownloadException(reason, FailureScope.Host, exception);
        }
        catch (HttpRequestException exception)
        {
            throw new DownloadException(exception.Message, FailureScope.Host, exception);
        }
        finally
        {
            if (pending is null)
            {
                turn.Dispose();
            }
        }
    }

    // Redirects from https to http are allowed: no secrets are sent, and lists contain http addresses anyway.
    private Uri RedirectTarget(Uri from, Uri? location)
    {
        var target = location is not null && Uri.TryCreate(from, location, out var absolute)
            ? absolute
            : throw new DownloadException("redirects without a target", FailureScope.Address);
        try
        {
            _policy.Check(target);
            return target;
        }
        catch (DownloadException refusal)
        {
            var reason = $"redirects to {AddressPolicy.Text(target)}, {refusal.Message}";
            throw new DownloadException(reason, refusal.Scope, refusal);
        }
    }

    private Host HostOf(HttpResponseMessage response) => _hosts.Get(response.RequestMessage!.RequestUri!);

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently
        or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
