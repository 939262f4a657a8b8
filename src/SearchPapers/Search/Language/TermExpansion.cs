using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Search.Language;

/// <summary>Expands prefix* and fuzzy~ to words of the index.</summary>
internal sealed class TermExpansion(IndexReader reader)
{
    /// <summary>The maximum number of words for one pattern.</summary>
    private const int MaxWords = 50;

    private readonly Dictionary<(string, int, string), IReadOnlyList<string>> _cache = [];

    /// <summary>Returns the words, most similar first, then most frequent first.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="word">The letters of the pattern, analyzed.</param>
    /// <param name="fields">The fields to search.</param>
    public IReadOnlyList<string> Expand(QueryNode.Word pattern, string word, IReadOnlyList<string> fields)
    {
        var key = (word, pattern.Edits, fields[0]);
        if (!_cache.TryGetValue(key, out var words))
        {
            _cache[key] = words = Best(fields.SelectMany(field => Candidates(field, word, pattern.Edits)));
        }

        return words;
    }

    private static List<string> Best(IEnumerable<Candidate> candidates) =>
    [
        .. candidates
            .Where(candidate => !IndexedAuthorName.IsInitialTerm(candidate.Word))
            .GroupBy(candidate => candidate.Word, StringComparer.Ordinal)
            .OrderByDescending(word => word.First().Similarity)
            .ThenByDescending(word => word.Sum(candidate => candidate.DocumentFrequency))
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(MaxWords)
            .Select(word => word.Key),
    ];

    private IEnumerable<Candidate> Candidates(string field, string word, int edits) =>
        MultiFields.GetTerms(reader, field) is not { } terms ? []
        : edits == 0 ? WithPrefix(terms.GetEnumerator(), word)
        : Similar(
            new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), edits, 0, transpositions: true));

    private static IEnumerable<Candidate> WithPrefix(TermsEnum words, string text)
    {
        var prefix = new BytesRef(text);
        var isPositioned = words.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (isPositioned && StringHelper.StartsWith(words.Term, prefix))
        {
            yield return new Candidate(words.Term.Utf8ToString(), 1, words.DocFreq);
            isPositioned = words.MoveNext();
        }
    }

    private static IEnumerable<Candidate> Similar(FuzzyTermsEnum words)
    {
        var similarity = words.Attributes.GetAttribute<IBoostAttribute>();
        while (words.MoveNext())
        {
            yield return new Candidate(words.Term.Utf8ToString(), similarity.Boost, words.DocFreq);
        }
    }

    private readonly record struct Candidate(string Word, float Similarity, int DocumentFrequency);
}
