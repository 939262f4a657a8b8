using SearchPapers.Extraction.Pool;

namespace SearchPapers.Extraction.Reading;

/// <summary>Reads a paper out of the lines of its pages.</summary>
internal static class PaperReader
{
    private const string NoText =
        "The file holds no text: its pages are images, such as scans, or empty. Run a text recogniser over it first.";

    public static ExtractedText ReadText(PdfContent content)
    {
        var lines = new PaperLines(new Hyphenation(Vocabulary.Of(content.Pages)));
        return new ExtractedText
        {
            File = content.File,
            Error = ErrorOf(content),
            Pages = [.. content.Pages.Select(page => new ExtractedPageText(page.Number, PaperLines.TextOf(lines.Of(page))))],
        };
    }

    public static ExtractedPaper Read(PdfContent content)
    {
        var paper = new ExtractedPaper
        {
            File = content.File,
            Error = ErrorOf(content),
            Pages = new ExtractedPages(content.TotalPages, content.Pages.Count, [.. content.Lost.Select(page => page.Number)]),
            Notices = [.. content.Lost.Select(page => $"Page {page.Number} could not be read: {page.Reason}.")],
        };
        return paper.Error is null ? ReadStructure(paper, content) : paper;
    }

    private static ExtractedPaper ReadStructure(ExtractedPaper paper, PdfContent content)
    {
        var hyphenation = new Hyphenation(Vocabulary.Of(content.Pages));
        var pages = new PaperLines(hyphenation);
        var lines = content.Pages.SelectMany(pages.Of).ToList();
        RunningHeads.Mark(lines);
        var body = BodyStyle.Of(lines);
        var header = HeaderReader.Read(lines, body);
        lines = RunInHeadings.Part(lines);
        var sections = SectionFinder.Find([.. lines.Where(line => line.Role == LineRole.Unknown)], body);
        var blocks = BlockBuilder.Build(lines.Where(line => line.Role is LineRole.Unknown or LineRole.Heading), body);
        NonProse.Mark(blocks, body);
        return paper with
        {
            Header = header,
            Sections = [.. sections.Select(section => new PaperSection(section.Heading, section.Level, section.Line.Page.Number))],
            Passages = [.. PassageBuilder.Build(lines, sections, hyphenation)],
        };
    }

    private static ExtractionError? ErrorOf(PdfContent content) =>
        content.Error
        ?? (content.Pages.Count == 0 && content.TotalPages == 0 ? new ExtractionError("read", "The file has no pages.")
            : content.Pages.Count == 0 ? new ExtractionError("read", $"None of its pages could be read: {content.Lost[0].Reason}.")
            : content.Pages.All(page => page.Lines.Count == 0)
            ? new ExtractionError("extract", NoText)
            : null);
}
