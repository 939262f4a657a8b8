using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;

namespace SearchPapers.Tests.Support;

internal static class ReferenceIds
{
    public static string PreferredId(this Reference reference) => PaperIdFactory.Candidates(reference).First().Value;

    /// <summary>Returns the papers of the first source that is ingested.</summary>
    public static IReadOnlyList<ListedPaper> WithIds(this IReadOnlyList<Reference> references) =>
        ReferenceMerger.Merge([], references, "list").Papers;
}
