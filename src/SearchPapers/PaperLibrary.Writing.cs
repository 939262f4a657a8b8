using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    // How long closing waits for a canceled write that is still running.
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private Task _abandoned = Task.CompletedTask;

    // One write at a time, on the index that the last one left, in this process or another. Lucene and ML.NET do not
    // observe cancellation: a canceled caller returns at once, and the lock is held until the write has ended.
    private async Task<T> WriteAsync<T>(
        Func<IndexSnapshot?, NamedEncoder, Task<T>> write, CancellationToken cancellationToken)
    {
        await Task.WhenAny(_abandoned).WaitAsync(cancellationToken).ConfigureAwait(false);
        var writing = Task.Run(
            async () =>
            {
                using var folderLock = _folder.Lock();
                _folder.RemoveAllExcept(_folder.Current());
                Refresh();
                using var indexed = TryAcquire();
                var encoder = await EncoderAsync(cancellationToken).ConfigureAwait(false);
                var result = await write(indexed, encoder).ConfigureAwait(false);
                Refresh();
                return result;
            },
            cancellationToken);
        try
        {
            return await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!writing.IsCompleted)
        {
            _abandoned = writing;
            throw;
        }
    }
}
