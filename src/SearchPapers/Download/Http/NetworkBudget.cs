namespace SearchPapers.Download.Http;

/// <summary>Limits the total network time of a run, counted from its first request.</summary>
internal sealed class NetworkBudget(TimeSpan? limit, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _deadline;

    public bool IsSpent => _deadline?.IsCancellationRequested ?? limit <= TimeSpan.Zero;

    public string SpentReason =>
        $"the network time of this run ({limit?.TotalSeconds:0.#} s) is over; " +
        "an ingest without a limit fetches the rest";

    /// <summary>
    /// Starts the clock on the first call. The token is canceled with the budget or with the caller's token.
    /// </summary>
    public CancellationTokenSource Start(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _deadline ??= new CancellationTokenSource(limit ?? Timeout.InfiniteTimeSpan, time);
            return CancellationTokenSource.CreateLinkedTokenSource(_deadline.Token, cancellationToken);
        }
    }

    public void Dispose() => _deadline?.Dispose();
}
