using System.Runtime.InteropServices;

namespace SearchPapers.Encoders.Lsa;

/// <summary>Chooses the terms that a projection is learnt from.</summary>
/// <remarks>ML.NET's own limit keeps the terms that come first, not the frequent ones.</remarks>
internal static class LsaVocabulary
{
    // A term of one paper only links that paper to nothing.
    private const int MinPapers = 2;

    public static HashSet<string> Choose(IReadOnlyList<IReadOnlyList<string>> papers, int maxTerms)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            own.Clear();
            foreach (var term in paper.Where(own.Add))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
            }
        }

        return counts
            .Where(count => count.Value >= MinPapers)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(maxTerms)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);
    }
}
