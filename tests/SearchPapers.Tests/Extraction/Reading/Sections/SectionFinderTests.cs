using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading;
using static SearchPapers.Tests.Support.LineFixture;

namespace SearchPapers.Tests.Extraction.Reading.Sections;

public sealed class SectionFinderTests
{
    private const FontStyle Bold = FontStyle.Bold;
    private const FontStyle Italic = FontStyle.Italic;

    [Fact]
    public void A_run_in_heading_is_separated_from_its_text()
    {
        var paper = Read(
            Line("1. Introduction", 100, style: Bold), Text(112),
            RunIn("1.1. Related Work.", "Others have tried to do so.", 130), Text(142));

        Assert.Equal(["1. Introduction", "1.1. Related Work"], paper.Sections.Select(section => section.Heading));
        Assert.StartsWith("Others have tried", paper.Passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_in_heading_of_two_lines_is_separated_from_its_text()
    {
        var paper = Read(
            Line("1. Introduction", 100, style: Bold), Text(112),
            Line("1.1. What others have tried to do before us in their vain", 130, style: Bold),
            RunIn("endless attempts.", "They did not find it easy.", 142), Text(154));

        Assert.Equal(
            "1.1. What others have tried to do before us in their vain endless attempts", paper.Sections[^1].Heading);
        Assert.StartsWith("They did not", paper.Passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_numbered_line_in_another_style_than_its_level_is_not_a_heading()
    {
        var paper = Read(
            Line("1. Introduction", 100, style: Bold), Text(112),
            Line("1.1. Related Work", 136, style: Bold), Text(148),
            Line("1.2. Engines have wheels", 172, style: Italic), Text(184),
            Line("1.2. Engines", 208, style: Bold), Text(220));

        Assert.Equal([("1. Introduction", 1), ("1.1. Related Work", 2), ("1.2. Engines", 2)], Levels(paper));
    }

    [Fact]
    public void A_theorem_with_a_section_number_is_not_a_heading()
    {
        var paper = Read(
            Line("1. Introduction", 100, style: Bold), Text(112),
            RunIn("1.1. Theorem.", "Every bound is tight in the end.", 130), Text(142));

        Assert.Equal("1. Introduction", Assert.Single(paper.Sections).Heading);
    }

    [Fact]
    public void Bold_lines_in_unnumbered_sections_are_subsections()
    {
        var paper = Read(
            Line("INTRODUCTION", 100, style: Bold), Text(112),
            Line("A Bound for Everything", 136, style: Bold), Text(148),
            Line("Related Work", 160, style: Bold), Text(172),
            Line("CONCLUSION", 196, style: Bold), Text(208));

        Assert.Equal(
            [("INTRODUCTION", 1), ("A Bound for Everything", 2), ("Related Work", 2), ("CONCLUSION", 1)],
            Levels(paper));
    }

    [Fact]
    public void Digits_number_the_level_below_Roman_sections_and_lettered_subsections()
    {
        var paper = Read(
            Line("I. INTRODUCTION", 100, style: Bold), Text(112),
            Line("A. Related work", 136, style: Bold), Text(148),
            Line("1. The bounds of others", 172, style: Italic), Text(184),
            Line("Appendix A: Omitted proofs", 208, style: Bold), Text(220));

        Assert.Equal(
            [
                ("I. INTRODUCTION", 1), ("A. Related work", 2), ("1. The bounds of others", 3),
                ("Appendix A: Omitted proofs", 1),
            ],
            Levels(paper));
    }

    private static IEnumerable<(string Heading, int Level)> Levels(ExtractedPaper paper) =>
        paper.Sections.Select(section => (section.Heading, section.Level));

    private static PageLine Text(float top) =>
        Line("Learning is hard to bound, as many have found before us in vain.", top);

    private static PageLine RunIn(string heading, string text, float top)
    {
        var first = Line(heading, top, style: Bold);
        var rest = Line(text, top, left: first.Right + 4);
        return first with { Runs = [.. first.Runs, rest.Runs[0] with { SpaceBefore = true }, .. rest.Runs.Skip(1)] };
    }

    private static ExtractedPaper Read(params PageLine[] lines) =>
        PaperReader.Read(new PdfPages { File = "paper.pdf", TotalPages = 1, Pages = [Page(1, Header, lines)] });

    private static IEnumerable<PageLine> Header =>
        [Line("A Long Title", 40, size: 16), Line("Abstract", 60, style: Bold), Line("We bound all.", 72)];
}
