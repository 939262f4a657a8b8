namespace SearchPapers.Indexing;

/// <summary>Does work on all cores, and hands out what comes of it in order; little is held at a time.</summary>
internal static class OrderedWork
{
    // Pieces that are under way for each core: one is worked on, one waits.
    private const int Ahead = 2;

    /// <summary>Returns what comes of each piece, in the order of the pieces.</summary>
    public static IEnumerable<TResult> Select<T, TResult>(
        IEnumerable<T> pieces, Func<T, Task<TResult>> work, CancellationToken cancellationToken)
    {
        var underWay = new Queue<Task<TResult>>();
        try
        {
            foreach (var piece in pieces)
            {
                cancellationToken.ThrowIfCancellationRequested();
                underWay.Enqueue(Task.Run(() => work(piece), cancellationToken));
                if (underWay.Count >= Ahead * Environment.ProcessorCount)
                {
                    yield return underWay.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (underWay.TryDequeue(out var next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // After an error, nothing goes on behind the caller's back.
            Task.WhenAll(underWay).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }
}
