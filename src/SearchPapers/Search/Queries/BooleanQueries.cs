using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchPapers.Search.Queries;

/// <summary>Joins Lucene's queries, however many there are.</summary>
internal static class BooleanQueries
{
    public static Query AllOf(IReadOnlyList<Query> queries) => Join(queries, Occur.MUST);

    /// <summary>Matches what one of the queries matches; nothing where there is none.</summary>
    public static Query AnyOf(IReadOnlyList<Query> queries) => Join(queries, Occur.SHOULD);

    public static Query AnyTerm(IEnumerable<string> fields, IReadOnlyCollection<string> terms) =>
        AnyOf([.. fields.SelectMany(field => terms.Select(term => new TermQuery(new Term(field, term))))]);

    // Lucene takes 1,024 clauses at most.
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
