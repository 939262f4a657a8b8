using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Search.Language;

/// <summary>Finds the words of the index that prefix* and fuzzy~ stand for.</summary>
internal sealed class TermExpansion(IndexReader reader)
{
    /// <summary>How many words one pattern stands for at most.</summary>
    private const int Most = 50;

    private readonly Dictionary<(string, int, string), IReadOnlyList<string>> _found = [];

    /// <summary>Returns the words, the nearest first, then the most frequent.</summary>
    /// <param name="pattern">The beginning of words, or a word and how many letters may differ.</param>
    /// <param name="word">The pattern's own letters as the index has them.</param>
    /// <param name="fields">Where to look.</param>
    public IReadOnlyList<string> Of(QueryNode.Word pattern, string word, IReadOnlyList<string> fields)
    {
        var key = (word, pattern.Edits, fields[0]);
        if (!_found.TryGetValue(key, out var spellings))
        {
            _found[key] = spellings = Best(fields.SelectMany(field => In(field, word, pattern.Edits)));
        }

        return spellings;
    }

    private static List<string> Best(IEnumerable<Spelling> spellings) =>
    [
        .. spellings
            .Where(spelling => !IndexedAuthorName.IsInitialTerm(spelling.Word))
            .GroupBy(spelling => spelling.Word, StringComparer.Ordinal)
            .OrderByDescending(word => word.First().Likeness)
            .ThenByDescending(word => word.Sum(spelling => spelling.Papers))
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(word => word.Key),
    ];

    private IEnumerable<Spelling> In(string field, string word, int edits) =>
        MultiFields.GetTerms(reader, field) is not { } terms ? []
        : edits == 0 ? Beginning(terms.GetEnumerator(), word)
        : Like(new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), edits, 0, transpositions: true));

    private static IEnumerable<Spelling> Beginning(TermsEnum words, string beginning)
    {
        var prefix = new BytesRef(beginning);
        var isFound = words.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (isFound && StringHelper.StartsWith(words.Term, prefix))
        {
            yield return new Spelling(words.Term.Utf8ToString(), 1, words.DocFreq);
            isFound = words.MoveNext();
        }
    }

    private static IEnumerable<Spelling> Like(FuzzyTermsEnum words)
    {
        var likeness = words.Attributes.GetAttribute<IBoostAttribute>();
        while (words.MoveNext())
        {
            yield return new Spelling(words.Term.Utf8ToString(), likeness.Boost, words.DocFreq);
        }
    }

    private readonly record struct Spelling(string Word, float Likeness, int Papers);
}
