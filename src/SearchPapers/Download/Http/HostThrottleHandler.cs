using System.Net;

namespace SearchPapers.Download.Http;

internal sealed class HostThrottleHandler(Hosts hosts, AddressPolicy policy) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = hosts.Get(request.RequestUri!);
        var proxy = policy.ProxyFor(request.RequestUri!) is { } proxyAddress ? hosts.Get(proxyAddress) : null;
        var connected = proxy ?? host;
        host.ThrowIfGivenUp();
        connected.ThrowIfGivenUp();
        await host.WaitForIntervalAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            proxy?.ResetStrikes();
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
            {
                host.ResetStrikes();
            }

            return response;
        }
        catch (HttpRequestException exception) when (exception.InnerException is DownloadException refusal)
        {
            throw refusal;
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError)
        {
            var cause = (exception.InnerException ?? exception).Message;
            throw ConnectionFailed(connected, connected == proxy, cause, exception);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ProxyTunnelError)
        {
            var cause = $"the proxy refuses a tunnel ({(int?)exception.StatusCode})";
            throw ConnectionFailed(host, isProxy: false, cause, exception);
        }
        catch (OperationCanceledException exception)
            when (exception.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw ConnectionFailed(connected, connected == proxy, "connection timed out", exception);
        }
    }

    private static Exception ConnectionFailed(Host host, bool isProxy, string cause, Exception inner)
    {
        var reason = $"cannot connect to {(isProxy ? "the proxy " : "")}{host.Name}: {cause}";
        return host.AddStrike(reason)
            ? new DownloadException(reason, FailureScope.Host, inner)
            : new HttpRequestException(HttpRequestError.ConnectionError, reason, inner);
    }
}
