namespace SearchPapers.Download.Http;

/// <summary>How long a run may use the network in all, counted from its first use.</summary>
internal sealed class NetworkBudget(TimeSpan? limit, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _deadline;

    public bool IsSpent => _deadline?.IsCancellationRequested ?? limit <= TimeSpan.Zero;

    public string SpentReason =>
        $"the network time of this run ({limit?.TotalSeconds:0.#} s) is over; \"searchpapers ingest\" has no such limit";

    /// <summary>Starts the clock at the first call; the token ends with the budget, or with the caller's.</summary>
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
