using SearchPapers.Extraction;

namespace SearchPapers.Ingestion;

/// <summary>Puts together what the lists say of a paper and what was read of it.</summary>
/// <remarks>The lists' own metadata wins: people wrote it.</remarks>
internal static class PaperAssembly
{
    public static PaperDetails Of(Reference reference, Uri? pdf, ExtractedPaper? text)
    {
        var header = text?.Header;
        var paper = new PaperDetails
        {
            Paper = PaperOf(reference, pdf, header ?? new ExtractedHeader()) with { FullText = text is { Error: null } },
            Abstract = reference.Abstract ?? header?.Abstract,
            Note = reference.Note,
            Links = reference.Links,
            Sections = text?.Sections ?? [],
            Passages = [.. text?.Passages.Select(PassageOf) ?? []],
        };
        return header is null ? paper : Disagreements.Mark(paper, reference, header);
    }

    /// <summary>Puts together what a PDF says of itself that no list names.</summary>
    public static PaperDetails Of(ExtractedPaper text) =>
        Of(new Reference { Id = new PaperId(text.File), Title = text.Header?.Title ?? "" }, pdf: null, text);

    private static Paper PaperOf(Reference reference, Uri? pdf, ExtractedHeader header) => new()
    {
        Id = reference.Id,
        Title = (reference.IsUntitled ? header.Title : null) ?? reference.Title,
        Authors = reference.Authors.Count > 0 ? reference.Authors : header.Authors,
        Year = reference.Year ?? header.Year,
        Venue = reference.Venue ?? header.Venue,
        Url = reference.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Page)?.Url,
        Pdf = Addresses(pdf, reference).FirstOrDefault()?.OriginalString,
        Tags = reference.Tags,
    };

    private static Passage PassageOf(ExtractedPassage passage) => new()
    {
        Kind = PassageKind.Body,
        Section = passage.Section,
        Page = passage.Page,
        Text = passage.Text,
    };

    private static IEnumerable<Uri> Addresses(Uri? used, Reference reference) =>
        used is null ? reference.PdfAddresses : reference.PdfAddresses.Prepend(used);
}
