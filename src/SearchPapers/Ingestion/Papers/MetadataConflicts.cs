using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Papers;

/// <summary>Finds where a PDF's first page contradicts the reading list.</summary>
internal static class MetadataConflicts
{
    /// <summary>Returns the paper with what its PDF says otherwise: nothing where both agree or one of them is silent.</summary>
    public static PaperDetails Mark(PaperDetails paper, Reference reference, ExtractedPaper text) => paper with
    {
        PdfTitle = text.Title is { } title && !reference.IsUntitled && !IsSame(title, reference.Title) ? title : null,
        PdfAuthors = AreOthers(text.Authors, reference.Authors) ? text.Authors : null,
        PdfYear = text.Year == (reference.Year ?? text.Year) ? null : text.Year,
    };

    private static bool AreOthers(IReadOnlyList<string> read, IReadOnlyList<string> listed) =>
        read.Count > 0 && listed.Count > 0 && !IsSame(string.Concat(read), string.Concat(listed));

    // Differences in case, accents, punctuation and spacing are not conflicts.
    private static bool IsSame(string left, string right) => TitleText.Fold(left) == TitleText.Fold(right);
}
