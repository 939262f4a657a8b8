namespace SearchPapers;

/// <summary>Reports a query that breaks the rules of the query language.</summary>
public sealed class QuerySyntaxException : SearchPapersException
{
    internal QuerySyntaxException(int position, string message)
        : base(message) => Position = position;

    /// <summary>Gets where the query goes wrong, in UTF-16 units from 0.</summary>
    public int Position { get; }
}
