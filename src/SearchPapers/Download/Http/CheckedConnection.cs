using System.Net.Sockets;

namespace SearchPapers.Download.Http;

/// <summary>Connects to the very addresses that were checked, so that no name can change its mind in between.</summary>
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

    // A tunnel's request is made by the handler itself, and only to a proxy; its address is the proxy's own.
    private bool LeadsToProxy(SocketsHttpConnectionContext context)
    {
        var request = context.InitialRequestMessage;
        var proxy = request.Method == HttpMethod.Connect ? request.RequestUri : policy.ProxyFor(request.RequestUri!);
        return proxy is not null
            && proxy.Port == context.DnsEndPoint.Port
            && string.Equals(proxy.IdnHost, context.DnsEndPoint.Host, StringComparison.OrdinalIgnoreCase);
    }
}
