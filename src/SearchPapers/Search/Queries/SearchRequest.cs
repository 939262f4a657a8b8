using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Text;

namespace SearchPapers.Search.Queries;

/// <summary>What a query asks for, in terms of the index.</summary>
/// <param name="Words">The words to rank by, none of them twice.</param>
internal sealed record SearchRequest(IReadOnlyList<QueryTerm> Words)
{
    /// <summary>Lets through the papers that may answer; null where all may.</summary>
    public Filter? Filter { get; init; }

    /// <summary>
    /// Whether all that the filter lets through is an answer; else a paper must have one of the words, too.
    /// </summary>
    public bool IsDecidedByFilter { get; init; }

    /// <summary>The passages of the sections that were asked for; null where any may be shown.</summary>
    public Query? Sections { get; init; }

    /// <summary>The papers that answers are to be like or unlike; null where words alone say what is meant.</summary>
    public Examples? Examples { get; init; }

    /// <summary>The likeliest term of each word, with how often the query names it.</summary>
    public IReadOnlyDictionary<string, int> Terms { get; } = Words
        .Where(word => !word.IsCompound)
        .GroupBy(word => word.Terms[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(word => word.Count), StringComparer.Ordinal);

    /// <summary>The terms that stand next to each other, with how often they do.</summary>
    public IReadOnlyDictionary<TermPair, int> Pairs { get; init; } = new Dictionary<TermPair, int>();

    /// <summary>The text whose meaning is asked for: the question, or the words of a query that rank.</summary>
    public string Text { get; init; } = string.Join(' ', Words.Where(word => !word.IsCompound).Select(word => word.Written));

    public EncoderInput ToEncode() =>
        new(Title: null, Text) { TextTerms = [.. Terms.Keys.SelectMany(term => Enumerable.Repeat(term, Terms[term]))] };

    /// <summary>Returns the same for some papers only; for all where none is named.</summary>
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
        var both = Filter is { } conditions ? new FilteredQuery(papers, conditions) : papers;
        return this with { Filter = new CachingWrapperFilter(new QueryWrapperFilter(both)) };
    }

    /// <param name="text">The text that was asked for.</param>
    /// <param name="tokens">Those of its tokens that count.</param>
    public static SearchRequest Of(string text, IReadOnlyList<Token> tokens) =>
        new(QueryTerm.Distinct(tokens.Select(token => QueryTerm.Of(token, text))))
        {
            Pairs = TermPair.Count(TermPair.FindAll(text, tokens)),
        };
}
