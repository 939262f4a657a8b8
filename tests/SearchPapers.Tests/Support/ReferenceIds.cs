using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;

namespace SearchPapers.Tests.Support;

internal static class ReferenceIds
{
    public static string PreferredId(this Reference reference) => PaperIdFactory.Candidates(reference).First().Value;

    public static IReadOnlyList<ListedPaper> WithIds(this IReadOnlyList<Reference> references) =>
        Merge([], references, "list").Papers;

    public static (IReadOnlyList<ListedPaper> Papers, IReadOnlyList<PaperId> NoLongerListed) Merge(
        IReadOnlyList<ListedPaper> known, IReadOnlyList<Reference> references, string source)
    {
        var merger = new ReferenceMerger(known);
        var noLongerListed = merger.Merge(references, source);
        return (merger.Papers, noLongerListed);
    }
}
