namespace SearchPapers;

/// <summary>
/// Reports that the world is not as it must be for what was asked: a file, a folder, an index or a query.
/// </summary>
/// <remarks>The message says what was attempted, what is wrong, and what to do.</remarks>
public abstract class SearchPapersException : Exception
{
    private protected SearchPapersException(SearchPapersError error, string message, Exception? inner = null)
        : base(message, inner) => Error = error;

    /// <summary>Gets what is wrong.</summary>
    public SearchPapersError Error { get; }

    /// <summary>Gets the file or folder that is at fault.</summary>
    /// <value>Null where it is none, as with a query.</value>
    public string? Path { get; private protected init; }

    /// <summary>Gets the line of the file that is wrong, counted from 1.</summary>
    /// <value>Null where the fault is the whole file's, or no file's.</value>
    public int? Line { get; private protected init; }

    /// <summary>Gets where the query goes wrong, in UTF-16 units from 0.</summary>
    /// <value>Null where it is no query that is at fault.</value>
    public int? Position { get; private protected init; }
}
