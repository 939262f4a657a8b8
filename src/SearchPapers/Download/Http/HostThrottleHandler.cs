using System.Net;

namespace SearchPapers.Download.Http;

/// <summary>Spaces the requests to a host, and gives up on one that cannot be connected to.</summary>
internal sealed class HostThrottleHandler(Hosts hosts, AddressPolicy policy) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = hosts.Of(request.RequestUri!);
        var proxy = policy.ProxyFor(request.RequestUri!) is { } via ? hosts.Of(via) : null;
        var neighbour = proxy ?? host;
        host.ThrowIfGivenUp();
        neighbour.ThrowIfGivenUp();
        await host.PaceAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            proxy?.ForgetStrikes();
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
            {
                host.ForgetStrikes();
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
            throw Unconnected(neighbour, neighbour == proxy, cause, exception);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ProxyTunnelError)
        {
            var cause = $"the proxy opens no tunnel to it ({(int?)exception.StatusCode})";
            throw Unconnected(host, isProxy: false, cause, exception);
        }
        catch (OperationCanceledException exception)
            when (exception.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw Unconnected(neighbour, neighbour == proxy, "no answer in time", exception);
        }
    }

    private static Exception Unconnected(Host host, bool isProxy, string cause, Exception inner)
    {
        var reason = $"cannot connect to {(isProxy ? "the proxy " : "")}{host.Name}: {cause}";
        return host.Strike(reason)
            ? new DownloadException(reason, FailureScope.Host, inner)
            : new HttpRequestException(HttpRequestError.ConnectionError, reason, inner);
    }
}
