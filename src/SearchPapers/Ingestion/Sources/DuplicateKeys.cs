using System.Numerics;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Files;

namespace SearchPapers.Ingestion.Sources;

/// <param name="Certain">Keys that identify the paper on their own: publisher keys, and title with first
/// author.</param>
/// <param name="Likely">Keys that identify it if the titles agree: DOIs, which whole proceedings also have.</param>
/// <param name="TitleWordBits">A Bloom filter of the words of the title, with one hash function.</param>
internal sealed record DuplicateKeys(IReadOnlyList<string> Certain, IReadOnlyList<string> Likely, ulong TitleWordBits)
{
    private const int Bits = 64;

    public IEnumerable<string> All => Certain.Concat(Likely);

    /// <summary>Computes the keys; a paper with only a title and an abstract has none.</summary>
    public static DuplicateKeys Compute(PaperDetails paper)
    {
        if (paper.Links.Count == 0 && paper.Paper.Authors.Count == 0)
        {
            return new DuplicateKeys([], [], 0);
        }

        var reference = JsonLineMatcher.ToReference(paper, source: "");
        IEnumerable<string> titles = ReferenceKeys.FirstAuthorFamilyName(reference) is { Length: > 0 } author
            && ReferenceKeys.TitleKey(reference) is { } title
            ? [$"{title}|{author}"]
            : [];
        return new DuplicateKeys(
            [.. ReferenceKeys.PublisherKeys(reference).Concat(titles).Distinct(StringComparer.Ordinal)],
            [.. ReferenceKeys.PageKeys(reference).Where(
                page => page.StartsWith("doi ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)],
            ComputeWordBits(paper.Paper.Title));
    }

    /// <summary>Returns whether two titles share more than half of the words of the shorter one.</summary>
    public static bool ShareMostWords(ulong first, ulong second) =>
        2 * BitOperations.PopCount(first & second) > Math.Min(
            BitOperations.PopCount(first), BitOperations.PopCount(second));

    private static ulong ComputeWordBits(string title)
    {
        var bits = 0ul;
        foreach (var word in TitleText.SplitWords(title))
        {
            bits |= 1ul << (int)(Fingerprint.ComputeShort(TitleText.Fold(word)) % Bits);
        }

        return bits;
    }
}
