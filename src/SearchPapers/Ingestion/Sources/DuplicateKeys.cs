using System.Numerics;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Files;

namespace SearchPapers.Ingestion.Sources;

/// <summary>What a paper of a file is known by beside its id: its keys at publishers, its DOIs, its title with its first author.</summary>
/// <param name="Certain">Tell the paper by themselves.</param>
/// <param name="Likely">Tell it where titles agree: whole proceedings have a DOI, too.</param>
/// <param name="TitleWordBits">A bit for each of its title's words.</param>
internal sealed record DuplicateKeys(IReadOnlyList<string> Certain, IReadOnlyList<string> Likely, ulong TitleWordBits)
{
    private const int Bits = 64;

    /// <summary>Gets all of them.</summary>
    public IEnumerable<string> All => Certain.Concat(Likely);

    /// <summary>Returns the keys of a paper; a title and an abstract alone have none.</summary>
    public static DuplicateKeys Compute(PaperDetails paper)
    {
        if (paper.Links.Count == 0 && paper.Paper.Authors.Count == 0)
        {
            return new DuplicateKeys([], [], 0);
        }

        var reference = JsonLineMatcher.ToReference(paper, source: "");
        IEnumerable<string> titles = ReferenceKeys.FirstAuthorFamilyName(reference) is { Length: > 0 } author && ReferenceKeys.TitleKey(reference) is { } title
            ? [$"{title}|{author}"]
            : [];
        return new DuplicateKeys(
            [.. ReferenceKeys.PublisherKeys(reference).Concat(titles).Distinct(StringComparer.Ordinal)],
            [.. ReferenceKeys.PageKeys(reference).Where(page => page.StartsWith("doi ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)],
            ComputeWordBits(paper.Paper.Title));
    }

    /// <summary>Tells whether two titles have more than half of the words of the shorter one in common.</summary>
    public static bool ShareMostWords(ulong first, ulong second) =>
        2 * BitOperations.PopCount(first & second) > Math.Min(BitOperations.PopCount(first), BitOperations.PopCount(second));

    private static ulong ComputeWordBits(string title)
    {
        var bits = 0ul;
        foreach (var word in TitleText.SplitWords(title))
        {
            bits |= 1ul << (int)(Fingerprint.ShortOf(TitleText.Fold(word)) % Bits);
        }

        return bits;
    }
}
