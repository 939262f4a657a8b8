using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Language;

/// <summary>Collects the terms of a query that rank papers.</summary>
/// <remarks>Excluded terms, authors, venues, tags and sections only filter.</remarks>
internal sealed class RankingTermCollector(TermExpansion expansion)
{
    public IReadOnlyList<QueryTerm> Collect(QueryNode query) => QueryTerm.Distinct(Terms(query));

    /// <summary>Returns the pairs of adjacent terms.</summary>
    public static IReadOnlyDictionary<TermPair, int> CollectPairs(QueryNode query) =>
        TermPair.Count(Texts(query).SelectMany(text => TermPair.FindAll(text, Tokenizer.ReadTerms(text))));

    private static IEnumerable<string> Texts(QueryNode node) => node switch
    {
        QueryNode.Word { IsExact: true } word => [word.Text],
        QueryNode.Phrase phrase => [phrase.Text],
        QueryNode.InField field when QueryFieldNames.Ranks(field.Field) => Texts(field.Value),
        QueryNode.All all => all.Parts.SelectMany(Texts),
        QueryNode.Any any => any.Parts.SelectMany(Texts),
        QueryNode.Sequence sequence => Runs(sequence.Parts),
        _ => [],
    };

    // Consecutive plain words form one text.
    private static IEnumerable<string> Runs(IReadOnlyList<QueryNode> parts)
    {
        for (var start = 0; start < parts.Count; start++)
        {
            var words = parts.Skip(start).TakeWhile(part => part is QueryNode.Word { IsExact: true })
                .Select(part => ((QueryNode.Word)part).Text)
                .ToList();
            foreach (var text in words.Count > 0 ? [string.Join(' ', words)] : Texts(parts[start]))
            {
                yield return text;
            }

            start += Math.Max(0, words.Count - 1);
        }
    }

    private IEnumerable<QueryTerm> Terms(QueryNode node) => node switch
    {
        QueryNode.Word { IsExact: true } word => ExactTerms(word.Text),
        QueryNode.Word pattern => PatternTerms(pattern),
        QueryNode.Phrase phrase => ExactTerms(phrase.Text),
        QueryNode.InField field when QueryFieldNames.Ranks(field.Field) => Terms(field.Value),
        QueryNode.All all => all.Parts.SelectMany(Terms),
        QueryNode.Any any => any.Parts.SelectMany(Terms),
        QueryNode.Sequence sequence => sequence.Parts.SelectMany(Terms),
        _ => [],
    };

    private static IEnumerable<QueryTerm> ExactTerms(string text) =>
        Tokenizer.ReadTerms(text).Select(token => QueryTerm.FromToken(token, text));

    private IEnumerable<QueryTerm> PatternTerms(QueryNode.Word pattern)
    {
        var (prefixText, word) = PatternWord.Split(pattern);
        var words = word is null ? [] : expansion.Expand(pattern, word, FieldScope.Paper.WordFields);
        List<string> terms =
            [.. words.SelectMany(Tokenizer.ReadTerms).Select(token => token.Term).Distinct(StringComparer.Ordinal)];
        var term = new QueryTerm(pattern.ToString(), terms, 1) { Spellings = words.ToHashSet(StringComparer.Ordinal) };
        return terms.Count > 0 ? ExactTerms(prefixText).Append(term) : ExactTerms(prefixText);
    }
}
