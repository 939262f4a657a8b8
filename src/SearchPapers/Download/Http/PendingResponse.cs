namespace SearchPapers.Download.Http;

/// <summary>An answer whose body is still to be read, with the turn at its host until it is.</summary>
internal sealed class PendingResponse(HttpResponseMessage response, IDisposable turn) : IDisposable
{
    public HttpResponseMessage Response { get; } = response;

    public void Dispose()
    {
        Response.Dispose();
        turn.Dispose();
    }
}
