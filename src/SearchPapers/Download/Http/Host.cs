namespace SearchPapers.Download.Http;

/// <summary>Request turns, spacing and failures of one host in one run. Thread-safe.</summary>
internal sealed class Host(string name, TimeSpan interval, TimeProvider time) : IDisposable
{
    private const int MaxStrikes = 2;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();
    private long? _lastRequestAt;
    private int _strikes;
    private string? _givenUpReason;

    public string Name { get; } = name;

    /// <summary>Waits for exclusive use of the host, until the returned turn is disposed.</summary>
    public async Task<IDisposable> AcquireTurnAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(_turn);
    }

    /// <summary>Waits until the interval since the last request has passed. The caller must hold the turn.</summary>
    public async Task WaitForIntervalAsync(CancellationToken cancellationToken)
    {
        var wait = _lastRequestAt is { } last ? interval - time.GetElapsedTime(last) : TimeSpan.Zero;
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }

        _lastRequestAt = time.GetTimestamp();
    }

    public void ThrowIfGivenUp()
    {
        lock (_lock)
        {
            if (_givenUpReason is { } reason)
            {
                throw new DownloadException($"{reason} (given up for this run)", FailureScope.Host);
            }
        }
    }

    /// <summary>
    /// Counts a failure of the host itself, and returns whether the host is given up: after two in a row.
    /// </summary>
    public bool AddStrike(string reason)
    {
        lock (_lock)
        {
            _strikes++;
            _givenUpReason ??= _strikes >= MaxStrikes ? reason : null;
            return _givenUpReason is not null;
        }
    }

    public void ResetStrikes()
    {
        lock (_lock)
        {
            _strikes = 0;
        }
    }

    public void GiveUp(string reason)
    {
        lock (_lock)
        {
            _givenUpReason ??= reason;
        }
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
