namespace SearchPapers;

/// <summary>
/// Reports that the world is not as it must be for what was asked: a file, a folder, an index or a query.
/// </summary>
/// <remarks>The message says what was attempted, what is wrong, and what to do.</remarks>
public abstract class SearchPapersException : Exception
{
    private protected SearchPapersException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
