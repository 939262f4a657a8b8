namespace SearchPapers;

/// <summary>
/// The exception that is thrown if a query, or a file or folder that the library works on, is missing or cannot be used.
/// </summary>
/// <remarks>The message says what was attempted, what is wrong, and what to do.</remarks>
/// <param name="error">What is wrong.</param>
/// <param name="message">What was attempted, what is wrong, and what to do.</param>
/// <param name="innerException">The cause; null, the default, if there is no other.</param>
public sealed class SearchPapersException(SearchPapersError error, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Gets what is wrong.</summary>
    public SearchPapersError Error { get; } = error;

    /// <summary>Gets the file, folder or address that is at fault.</summary>
    /// <value>Null if it is none of these, as with a query.</value>
    public string? Path { get; init; }

    /// <summary>Gets the line of the file that is wrong.</summary>
    /// <value>From 1; null if the whole file is wrong, or no file.</value>
    public int? Line { get; init; }

    /// <summary>Gets the position in the query that is wrong, in UTF-16 units.</summary>
    /// <value>From 0; null if it is not a query that is wrong.</value>
    public int? Position { get; init; }
}
