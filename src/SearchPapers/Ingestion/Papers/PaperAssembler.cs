using SearchPapers.Bibliography;

namespace SearchPapers.Ingestion.Papers;

/// <summary>
/// Combines what the sources say of a paper with what was read from its PDF; sources take precedence.
/// </summary>
internal static class PaperAssembler
{
    private static readonly ExtractedPaper Unread = new() { File = "" };

    public static PaperDetails Assemble(ListedPaper listed, Uri? pdf, ExtractedPaper? text)
    {
        var reference = listed.Reference;
        var read = text ?? Unread;
        var paper = new PaperDetails
        {
            Paper = CreatePaper(listed.Id, reference, pdf, read) with { FullText = text is { Error: null } },
            Abstract = reference.Abstract ?? read.Abstract,
            Note = reference.Note,
            Links = reference.Links,
            Sections = read.Sections,
            Passages = [.. read.Passages.Select(WithoutPosition)],
        };
        return MetadataConflicts.Mark(paper, reference, read);
    }

    /// <summary>Creates the details of a PDF that no source lists.</summary>
    public static PaperDetails Assemble(ExtractedPaper text) =>
        Assemble(
            new ListedPaper { Id = new PaperId(text.File), Reference = new Reference { Title = text.Title ?? "" } },
            pdf: null,
            text);

    private static Paper CreatePaper(PaperId id, Reference reference, Uri? pdf, ExtractedPaper text) => new()
    {
        Id = id,
        Title = (reference.IsUntitled ? text.Title : null) ?? reference.Title,
        Authors = reference.Authors.Count > 0 ? reference.Authors : text.Authors,
        Year = reference.Year ?? text.Year,
        Venue = reference.Venue ?? text.Venue,
        Url = reference.Links.FirstOrDefault(link => link.Kind == PaperLinkKind.Page)?.Url,
        Pdf = Addresses(pdf, reference).FirstOrDefault()?.OriginalString,
        Tags = reference.Tags,
    };

    // The index does not store page texts, which positions refer to.
    private static Passage WithoutPosition(Passage passage) => passage with { Start = null, Length = null };

    private static IEnumerable<Uri> Addresses(Uri? used, Reference reference) =>
        used is null ? reference.PdfAddresses : reference.PdfAddresses.Prepend(used);
}
