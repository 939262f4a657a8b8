namespace SearchPapers.Tests.Support;

/// <summary>Handles each report before the work continues, one at a time.</summary>
internal sealed class SynchronousProgress<T>(Action<T> handle) : IProgress<T>
{
    private readonly Lock _lock = new();

    public void Report(T value)
    {
        lock (_lock)
        {
            handle(value);
        }
    }
}
