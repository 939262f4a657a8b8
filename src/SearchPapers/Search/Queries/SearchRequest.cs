using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Text;

namespace SearchPapers.Search.Queries;

/// <summary>A parsed query.</summary>
/// <param name="RankingTerms">The distinct terms that rank papers.</param>
internal sealed record SearchRequest(IReadOnlyList<QueryTerm> RankingTerms)
{
    /// <summary>The papers that may match, or null for all.</summary>
    public Filter? Filter { get; init; }

    /// <summary>
    /// Whether the filter alone decides what matches. Otherwise a paper must also contain a ranking term.
    /// </summary>
    public bool IsDecidedByFilter { get; init; }

    /// <summary>The passages of the requested sections, or null if any passage may be shown.</summary>
    public Query? Sections { get; init; }

    /// <summary>The papers that results should be similar or dissimilar to, or null for a text query.</summary>
    public Examples? Examples { get; init; }

    /// <summary>The most similar index term of each ranking term, with its frequency in the query.</summary>
    public IReadOnlyDictionary<string, int> Terms { get; } = RankingTerms
        .Where(term => !term.IsCompound)
        .GroupBy(term => term.Terms[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(term => term.Count), StringComparer.Ordinal);

    /// <summary>The pairs of adjacent terms, with their frequency in the query.</summary>
    public IReadOnlyDictionary<TermPair, int> Pairs { get; init; } = new Dictionary<TermPair, int>();

    /// <summary>The text to encode: the question, or the ranking terms of a query.</summary>
    public string Text { get; init; } =
        string.Join(' ', RankingTerms.Where(term => !term.IsCompound).Select(term => term.Written));

    public EncoderInput ToEncoderInput() =>
        new(Title: null, Text) { TextTerms = [.. Terms.Keys.SelectMany(term => Enumerable.Repeat(term, Terms[term]))] };

    /// <summary>Returns the request restricted to some papers, or unchanged if there are none.</summary>
    public SearchRequest Within(IReadOnlyList<PaperId> ids)
    {
        if (ids.Count == 0)
        {
            return this;
        }

        var papers = BooleanQueries.AllOf(
        [
            new TermQuery(new Term(IndexFields.Kind, IndexFields.PaperKind)),
            BooleanQueries.AnyTerm([IndexFields.Id], [.. ids.Select(id => id.Value)]),
        ]);
        var query = Filter is { } filter ? new FilteredQuery(papers, filter) : papers;
        return this with { Filter = new CachingWrapperFilter(new QueryWrapperFilter(query)) };
    }

    public static SearchRequest FromTokens(string text, IReadOnlyList<Token> tokens) =>
        new(QueryTerm.Distinct(tokens.Select(token => QueryTerm.FromToken(token, text))))
        {
            Pairs = TermPair.Count(TermPair.FindAll(text, tokens)),
        };
}
