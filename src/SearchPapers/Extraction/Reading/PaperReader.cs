using System.Collections.Immutable;
using SearchPapers.Diagnostics;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Header;
using SearchPapers.Extraction.Reading.Lines;
using SearchPapers.Extraction.Reading.NonProse;
using SearchPapers.Extraction.Reading.Passages;
using SearchPapers.Extraction.Reading.Sections;

namespace SearchPapers.Extraction.Reading;

internal static class PaperReader
{
    private const string NoText =
        "The file contains no text: its pages are images, such as scans, or empty. Run OCR on the file first.";

    public static ExtractedPaper Read(PdfPages content)
    {
        var hyphenation = new Dehyphenation(DocumentWords.Collect(content.Pages));
        var lineBuilder = new PaperLineBuilder(hyphenation);
        var pages = content.Pages.Select(page => (page.Number, Lines: lineBuilder.Build(page))).ToList();
        var paper = new ExtractedPaper
        {
            File = content.File,
            Error = FindError(content),
            PageCount = content.TotalPages,
            LostPages = [.. content.LostPages.Select(page => page.Number)],
            PageTexts = pages.ToImmutableSortedDictionary(
                page => page.Number, page => PaperLineBuilder.JoinText(page.Lines)),
            Notices = [.. content.LostPages.Select(page => $"Page {page.Number} could not be read: {page.Reason}.")],
        };
        return paper.Error is null
            ? ReadStructure(paper, [.. pages.SelectMany(page => page.Lines)], hyphenation)
            : paper;
    }

    private static ExtractedPaper ReadStructure(ExtractedPaper paper, List<PaperLine> lines, Dehyphenation hyphenation)
    {
        RunningHeads.Mark(lines);
        var body = BodyStyle.Infer(lines);
        var header = HeaderReader.Read(lines, body);
        lines = RunInHeadings.Split(lines);
        var sections = SectionFinder.Find([.. lines.Where(line => line.Role == LineRole.Unknown)], body);
        var blocks = BlockBuilder.Build(lines.Where(line => line.Role is LineRole.Unknown or LineRole.Heading), body);
        NonProseMarker.Mark(blocks, body);
        return paper with
        {
            Title = header.Title,
            Authors = header.Authors,
            Abstract = header.Abstract,
            Year = header.Year,
            Venue = header.Venue,
            Sections = [.. sections.Select(section =>
                new PaperSection(section.Heading, section.Level, section.Line.Page.Number))],
            Passages = [.. PassageBuilder.Build(lines, sections, hyphenation)],
        };
    }

    private static Problem? FindError(PdfPages content) =>
        content.Error ?? (content switch
        {
            { Pages.Count: 0, TotalPages: 0 } => new Problem(null, null, Stages.Read, "The file has no pages."),
            { Pages.Count: 0 } =>
                new Problem(null, null, Stages.Read, $"No page could be read: {content.LostPages[0].Reason}."),
            _ when content.Pages.All(page => page.Lines.Count == 0) =>
                new Problem(null, null, Stages.Extract, NoText),
            _ => null,
        });
}
