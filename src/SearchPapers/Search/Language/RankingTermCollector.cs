using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Language;

/// <summary>Gathers the words of a query that say which paper answers better.</summary>
/// <remarks>
/// What is not wanted does not, and neither do names, venues, tags and headings: papers have them or not.
/// </remarks>
internal sealed class RankingTermCollector(TermExpansion spellings)
{
    public IReadOnlyList<QueryTerm> Of(QueryNode query) => QueryTerm.Distinct(In(query));

    /// <summary>Returns the terms that stand next to each other in a query.</summary>
    public static IReadOnlyDictionary<TermPair, int> PairsOf(QueryNode query) =>
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

    // Plain words in a row are one text.
    private static IEnumerable<string> Runs(IReadOnlyList<QueryNode> parts)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            var words = parts.Skip(at).TakeWhile(part => part is QueryNode.Word { IsExact: true })
                .Select(part => ((QueryNode.Word)part).Text)
                .ToList();
            foreach (var text in words.Count > 0 ? [string.Join(' ', words)] : Texts(parts[at]))
            {
                yield return text;
            }

            at += Math.Max(0, words.Count - 1);
        }
    }

    private IEnumerable<QueryTerm> In(QueryNode node) => node switch
    {
        QueryNode.Word { IsExact: true } word => Exact(word.Text),
        QueryNode.Word pattern => Pattern(pattern),
        QueryNode.Phrase phrase => Exact(phrase.Text),
        QueryNode.InField field when QueryFieldNames.Ranks(field.Field) => In(field.Value),
        QueryNode.All all => all.Parts.SelectMany(In),
        QueryNode.Any any => any.Parts.SelectMany(In),
        QueryNode.Sequence sequence => sequence.Parts.SelectMany(In),
        _ => [],
    };

    private static IEnumerable<QueryTerm> Exact(string text) =>
        Tokenizer.ReadTerms(text).Select(token => QueryTerm.Of(token, text));

    private IEnumerable<QueryTerm> Pattern(QueryNode.Word pattern)
    {
        var (before, word) = PatternWord.Split(pattern);
        var found = word is null ? [] : spellings.Of(pattern, word, FieldScope.Paper.WordFields);
        List<string> terms = [.. found.SelectMany(Tokenizer.ReadTerms).Select(token => token.Term).Distinct(StringComparer.Ordinal)];
        var one = new QueryTerm(pattern.ToString(), terms, 1) { Spellings = found.ToHashSet(StringComparer.Ordinal) };
        return terms.Count > 0 ? Exact(before).Append(one) : Exact(before);
    }
}
