using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Papers;

internal static class MetadataConflicts
{
    /// <summary>Records what the PDF's first page states differently from the sources.</summary>
    public static PaperDetails Mark(PaperDetails paper, Reference reference, ExtractedPaper text) => paper with
    {
        PdfTitle = text.Title is { } title && !reference.IsUntitled && !IsSame(title, reference.Title) ? title : null,
        PdfAuthors = AreDifferent(text.Authors, reference.Authors) ? text.Authors : null,
        PdfYear = text.Year == (reference.Year ?? text.Year) ? null : text.Year,
    };

    private static bool AreDifferent(IReadOnlyList<string> read, IReadOnlyList<string> listed) =>
        read.Count > 0 && listed.Count > 0 && !IsSame(string.Concat(read), string.Concat(listed));

    // Differences in case, accents, punctuation and spacing are not conflicts.
    private static bool IsSame(string left, string right) => TitleText.Fold(left) == TitleText.Fold(right);
}
