using System.Runtime.InteropServices;

namespace SearchPapers.Encoders.Lsa;

/// <remarks>ML.NET's limit would keep the terms that occur first, not the frequent ones.</remarks>
internal static class LsaVocabulary
{
    // A term of a single paper does not relate papers.
    private const int MinPapers = 2;

    public static HashSet<string> Choose(IReadOnlyList<IReadOnlyList<string>> papers, int maxTerms)
    {
        var documentFrequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            seen.Clear();
            foreach (var term in paper.Where(seen.Add))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(documentFrequencies, term, out _)++;
            }
        }

        return documentFrequencies
            .Where(term => term.Value >= MinPapers)
            .OrderByDescending(term => term.Value)
            .ThenBy(term => term.Key, StringComparer.Ordinal)
            .Take(maxTerms)
            .Select(term => term.Key)
            .ToHashSet(StringComparer.Ordinal);
    }
}
