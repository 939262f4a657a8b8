namespace SearchPapers.Download.Http;

/// <summary>One host of the web: whose turn it is, when it was last asked, whether it is worth asking again.</summary>
internal sealed class Host(string name, TimeSpan interval, TimeProvider time) : IDisposable
{
    private const int MaxStrikes = 2;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();
    private long? _askedAt;
    private int _strikes;
    private string? _givenUpFor;

    public string Name { get; } = name;

    /// <summary>Waits until nobody else asks this host, and keeps others from it until the turn is disposed.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(_turn);
    }

    /// <summary>Waits until the host may be asked again. Called by the one whose turn it is.</summary>
    public async Task PaceAsync(CancellationToken cancellationToken)
    {
        var wait = _askedAt is { } asked ? interval - time.GetElapsedTime(asked) : TimeSpan.Zero;
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }

        _askedAt = time.GetTimestamp();
    }

    public void ThrowIfGivenUp()
    {
        lock (_lock)
        {
            if (_givenUpFor is { } reason)
            {
                throw new DownloadException($"{reason} (given up for this run)", FailureScope.Host);
            }
        }
    }

    /// <summary>Counts a failure that speaks against the host itself; the second in a row is the last.</summary>
    public bool Strike(string reason)
    {
        lock (_lock)
        {
            _strikes++;
            _givenUpFor ??= _strikes >= MaxStrikes ? reason : null;
            return _givenUpFor is not null;
        }
    }

    public void ForgetStrikes()
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
            _givenUpFor ??= reason;
        }
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
