using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchPapers.Search.Queries;

internal static class BooleanQueries
{
    public static Query AllOf(IReadOnlyList<Query> queries) => Join(queries, Occur.MUST);

    /// <summary>Matches nothing if there are no queries.</summary>
    public static Query AnyOf(IReadOnlyList<Query> queries) => Join(queries, Occur.SHOULD);

    public static Query AnyTerm(IEnumerable<string> fields, IReadOnlyCollection<string> terms) =>
        AnyOf([.. fields.SelectMany(field => terms.Select(term => new TermQuery(new Term(field, term))))]);

    // Lucene allows 1,024 clauses.
    private static Query Join(IReadOnlyList<Query> queries, Occur occur)
    {
        if (queries is [var only])
        {
            return only;
        }

        if (queries.Count > BooleanQuery.MaxClauseCount)
        {
            return Join([.. queries.Chunk(BooleanQuery.MaxClauseCount).Select(chunk => Join(chunk, occur))], occur);
        }

        var joined = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
        {
            joined.Add(query, occur);
        }

        return joined;
    }
}
