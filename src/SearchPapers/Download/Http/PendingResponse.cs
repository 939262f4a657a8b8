namespace SearchPapers.Download.Http;

/// <summary>A response whose body is not read yet. Holds the host's turn until it is disposed.</summary>
internal sealed class PendingResponse(HttpResponseMessage response, IDisposable turn) : IDisposable
{
    public HttpResponseMessage Response { get; } = response;

    public void Dispose()
    {
        Response.Dispose();
        turn.Dispose();
    }
}
