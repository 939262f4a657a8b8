namespace SearchPapers;

/// <summary>
/// The exception that is thrown if a query, or a file or folder that the library works on, is missing or cannot be
/// used.
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

    /// <summary>Gets the file, folder or address with the error.</summary>
    /// <value>Null if there is none.</value>
    public string? Path { get; init; }

    /// <summary>Gets the 1-based line of the file with the error.</summary>
    /// <value>Null if the error is not on a line.</value>
    public int? Line { get; init; }

    /// <summary>Gets the position of the error in the query, in UTF-16 units from 0.</summary>
    /// <value>Null if the error is not in a query.</value>
    public int? Position { get; init; }
}
