using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading;

namespace SearchPapers.Tests.Support;

/// <summary>A paper of one page, as a worker sends it.</summary>
internal static class OnePage
{
    public static ExtractedPaper Read(IReadOnlyList<PdfPage> pages) => PaperReader.Read(Content(pages));

    public static PdfPages Content(IReadOnlyList<PdfPage> pages) =>
        new() { File = "paper.pdf", TotalPages = pages.Count, Pages = pages };

    public static List<PdfPage> Paper(string heading = "Abstract") => [LineFixture.Page(1, Top(heading), Body(300))];

    public static IEnumerable<PageLine> Top(string heading) =>
    [
        LineFixture.Line("A Long Title That Runs", 100, left: 180, size: 16),
        LineFixture.Line("over Two Lines", 120, left: 220, size: 16),
        LineFixture.Line("Ada Lovelace and Charles Babbage", 150, left: 200, size: 12),
        LineFixture.Line("University of London", 166, left: 220, style: FontStyle.Italic),
        LineFixture.Line(heading, 230, left: 280, style: FontStyle.Bold),
        LineFixture.Line("We bound everything by stability. The", 250, size: 9),
        LineFixture.Line("bounds are tight.", 261, size: 9),
    ];

    public static IEnumerable<PageLine> Body(float top) =>
    [
        LineFixture.Line("1 Introduction", top, size: 12, style: FontStyle.Bold),
        .. LineFixture.Paragraph(
            top + 20,
            "Learning is hard to bound, as many have found before us in vain.",
            "We show how it is done, in three easy steps that anyone can take."),
        LineFixture.Line("1.1 Related work", top + 70, style: FontStyle.Bold),
        .. LineFixture.Paragraph(
            top + 90,
            "Others have tried before us, and their bounds are loose by a lot.",
            "Ours are not, and the proof of it is short enough to be read here."),
    ];
}
