namespace SearchPapers;

/// <summary>Reports a query that breaks the rules of the query language.</summary>
internal sealed class QuerySyntaxException : SearchPapersException
{
    public QuerySyntaxException(int position, string message)
        : base(SearchPapersError.QuerySyntax, message) => Position = position;
}
