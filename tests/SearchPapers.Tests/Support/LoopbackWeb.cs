using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SearchPapers.Tests.Support;

/// <summary>
/// A web server and proxy on 127.0.0.1. A path has a queue of responses, the last of which is repeated.
/// </summary>
internal sealed class LoopbackWeb : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, Queue<WebResponder>> _responses = new(StringComparer.Ordinal);
    private readonly List<WebRequest> _requests = [];
    private readonly Task _serving;

    public LoopbackWeb()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Root => new($"http://{_listener.LocalEndpoint}");

    public IReadOnlyList<WebRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public Uri Serve(string path, params WebResponder[] answers)
    {
        _responses[path] = new Queue<WebResponder>(answers);
        return new Uri(Root, path);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = RespondAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task RespondAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await ReadAsync(stream);
                await TakeResponse(request)(request, stream, _stop.Token);
                client.Client.Shutdown(SocketShutdown.Both);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private WebResponder TakeResponse(WebRequest request)
    {
        lock (_requests)
        {
            _requests.Add(request);
            var answers = _responses.GetValueOrDefault(request.Path);
            return answers is null ? WebResponses.Status(404) : answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        }
    }

    private async Task<WebRequest> ReadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var unit = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)
            && await stream.ReadAsync(unit, _stop.Token) == 1)
        {
            head.Append((char)unit[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2));
        return new WebRequest(
            lines[0].Split(' ')[1],
            headers.ToDictionary(header => header[0], header => header[1], StringComparer.OrdinalIgnoreCase));
    }
}
