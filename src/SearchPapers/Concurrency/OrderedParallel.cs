using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SearchPapers.Concurrency;

/// <summary>Maps a sequence on all cores and returns the results in the order of the sequence.</summary>
internal static class OrderedParallel
{
    // Results that wait for the consumer, for each core.
    private const int Ahead = 4;

    /// <remarks>
    /// The sequence is enumerated by a task of its own, so that the consumer does not wait for it. When the enumeration
    /// ends early, by an error, by cancellation or by the consumer, all work that has started ends before the
    /// enumerator is disposed.
    /// </remarks>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = Channel.CreateBounded<Task<TResult>>(Ahead * Environment.ProcessorCount);
        var starting = Task.Run(
            () => StartAllAsync(items, item => Task.Run(() => work(item), stop.Token), started.Writer, stop.Token),
            CancellationToken.None);
        try
        {
            await foreach (var next in started.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await next.ConfigureAwait(false);
            }

            await starting.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await EndAsync(started.Reader).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task StartAllAsync<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, Task<TResult>> start, ChannelWriter<Task<TResult>> started,
        CancellationToken stop)
    {
        try
        {
            await foreach (var item in items.WithCancellation(stop).ConfigureAwait(false))
            {
                // Starts the work only when there is room for it: a canceled write would leave it running unobserved.
                await started.WaitToWriteAsync(stop).ConfigureAwait(false);
                started.TryWrite(start(item));
            }
        }
        finally
        {
            started.Complete();
        }
    }

    private static Task EndAsync<TResult>(ChannelReader<Task<TResult>> started)
    {
        var rest = new List<Task>();
        while (started.TryRead(out var next))
        {
            rest.Add(next);
        }

        return Task.WhenAll(rest);
    }
}
