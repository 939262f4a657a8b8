namespace SearchPapers.Download.Http;

/// <summary>How long a run may use the network in all, counted from its first use.</summary>
internal sealed class NetworkBudget(TimeSpan? limit, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _end;

    public bool IsSpent => _end?.IsCancellationRequested ?? limit <= TimeSpan.Zero;

    public string SpentReason =>
        $"the network time of this run ({limit?.TotalSeconds:0.#} s) is over; an ingest without a limit fetches the rest";

    /// <summary>Starts the clock at the first call; the token ends with the budget, or with the caller's.</summary>
    public CancellationTokenSource Start(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _end ??= new CancellationTokenSource(limit ?? Timeout.InfiniteTimeSpan, time);
            return CancellationTokenSource.CreateLinkedTokenSource(_end.Token, cancellationToken);
        }
    }

    public void Dispose() => _end?.Dispose();
}
