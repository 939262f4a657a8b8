using System.Collections.Concurrent;

namespace SearchPapers.Concurrency;

/// <summary>Does work on all cores, and hands out what comes of it in order; little is held at a time.</summary>
internal static class OrderedParallel
{
    // Pieces that are read or worked on ahead, for each core.
    private const int Ahead = 4;

    /// <summary>Returns what comes of each piece, in the order of the pieces.</summary>
    /// <remarks>The pieces are gone through on a thread of their own, so that whoever takes the results need not wait for them.</remarks>
    public static IEnumerable<TResult> Select<T, TResult>(
        IEnumerable<T> pieces, Func<T, Task<TResult>> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var underWay = new BlockingCollection<Task<TResult>>(Ahead * Environment.ProcessorCount);
        var reading = Task.Run(() => Read(pieces, piece => Task.Run(() => work(piece), stop.Token), underWay, stop.Token), CancellationToken.None);
        try
        {
            foreach (var next in underWay.GetConsumingEnumerable(cancellationToken))
            {
                yield return next.GetAwaiter().GetResult();
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // After an error, nothing goes on behind the caller's back.
            stop.Cancel();
            var rest = underWay.ToArray();
            Task.WhenAll([reading, .. rest]).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    private static void Read<T, TResult>(
        IEnumerable<T> pieces, Func<T, Task<TResult>> start, BlockingCollection<Task<TResult>> underWay, CancellationToken stop)
    {
        try
        {
            foreach (var piece in pieces)
            {
                underWay.Add(start(piece), stop);
            }
        }
        finally
        {
            underWay.CompleteAdding();
        }
    }
}
