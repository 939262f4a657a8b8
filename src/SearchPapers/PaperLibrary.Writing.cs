using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;

namespace SearchPapers;

public sealed partial class PaperLibrary
{
    // How long closing waits for an ingest that was stopped and has not noticed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private Task _abandoned = Task.CompletedTask;

    // One at a time, on what the last one left, whoever that was. Lucene and ML.NET look at no token: who stops a writer is not
    // kept waiting for them, and the lock is held until they have noticed.
    private async Task<T> WriteAsync<T>(Func<IndexSnapshot?, NamedEncoder, Task<T>> write, CancellationToken cancellationToken)
    {
        await Task.WhenAny(_abandoned).WaitAsync(cancellationToken).ConfigureAwait(false);
        var writing = Task.Run(
            async () =>
            {
                using var folderLock = _folder.Lock();
                _folder.RemoveOthers(_folder.Current());
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
