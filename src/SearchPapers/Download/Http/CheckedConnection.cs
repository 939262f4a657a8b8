using System.Net.Sockets;

namespace SearchPapers.Download.Http;

/// <summary>Connects to the resolved addresses that were checked, which defeats DNS rebinding.</summary>
internal sealed class CheckedConnection(DownloadOptions options, AddressPolicy policy)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var endPoint = context.DnsEndPoint;
        var addresses = await options.Resolve(endPoint.Host, cancellationToken).ConfigureAwait(false);
        if (!LeadsToProxy(context))
        {
            policy.Check(endPoint.Host, addresses);
        }

        NetworkStream? stream = null;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endPoint.Port, cancellationToken).ConfigureAwait(false);
            stream = new NetworkStream(socket, ownsSocket: true);
            return stream;
        }
        finally
        {
            if (stream is null)
            {
                socket.Dispose();
            }
        }
    }

    // The handler itself sends CONNECT requests, only to a proxy, with the proxy's address as request URI.
    private bool LeadsToProxy(SocketsHttpConnectionContext context)
    {
        var request = context.InitialRequestMessage;
        var proxy = request.Method == HttpMethod.Connect ? request.RequestUri : policy.ProxyFor(request.RequestUri!);
        return proxy is not null
            && proxy.Port == context.DnsEndPoint.Port
            && string.Equals(proxy.IdnHost, context.DnsEndPoint.Host, StringComparison.OrdinalIgnoreCase);
    }
}
