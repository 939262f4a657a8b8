using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Extraction.Reading.Sections;

public sealed class SectionFinderTests
{
    private const FontStyle Bold = FontStyle.Bold;
    private const FontStyle Italic = FontStyle.Italic;

    [Fact]
    public void A_heading_that_text_goes_on_behind_is_parted_from_it()
    {
        var paper = Read(
            LineFixture.Line("1. Introduction", 100, style: Bold), Text(112),
            RunIn("1.1. Related Work.", "Others have tried to do so.", 130), Text(142));

        Assert.Equal(["1. Introduction", "1.1. Related Work"], paper.Sections.Select(section => section.Heading));
        Assert.StartsWith("Others have tried", paper.Passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_of_two_lines_is_parted_from_the_text_behind_its_second()
    {
        var paper = Read(
            LineFixture.Line("1. Introduction", 100, style: Bold), Text(112),
            LineFixture.Line("1.1. What others have tried to do before us in their vain", 130, style: Bold),
            RunIn("endless attempts.", "They did not find it easy.", 142), Text(154));

        Assert.Equal(
            "1.1. What others have tried to do before us in their vain endless attempts", paper.Sections[^1].Heading);
        Assert.StartsWith("They did not", paper.Passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_numbered_line_that_is_set_unlike_the_headings_of_its_level_is_none()
    {
        var paper = Read(
            LineFixture.Line("1. Introduction", 100, style: Bold), Text(112),
            LineFixture.Line("1.1. Related Work", 136, style: Bold), Text(148),
            LineFixture.Line("1.2. Engines have wheels", 172, style: Italic), Text(184),
            LineFixture.Line("1.2. Engines", 208, style: Bold), Text(220));

        Assert.Equal([("1. Introduction", 1), ("1.1. Related Work", 2), ("1.2. Engines", 2)], Levels(paper));
    }

    [Fact]
    public void A_theorem_that_is_numbered_like_a_section_is_none()
    {
        var paper = Read(
            LineFixture.Line("1. Introduction", 100, style: Bold), Text(112),
            RunIn("1.1. Theorem.", "Every bound is tight in the end.", 130), Text(142));

        Assert.Equal("1. Introduction", Assert.Single(paper.Sections).Heading);
    }

    [Fact]
    public void Where_sections_have_no_numbers_bold_lines_below_them_are_their_parts()
    {
        var paper = Read(
            LineFixture.Line("INTRODUCTION", 100, style: Bold), Text(112),
            LineFixture.Line("A Bound for Everything", 136, style: Bold), Text(148),
            LineFixture.Line("Related Work", 160, style: Bold), Text(172),
            LineFixture.Line("CONCLUSION", 196, style: Bold), Text(208));

        Assert.Equal(
            [("INTRODUCTION", 1), ("A Bound for Everything", 2), ("Related Work", 2), ("CONCLUSION", 1)], Levels(paper));
    }

    [Fact]
    public void Below_Roman_sections_and_lettered_parts_digits_number_the_rest()
    {
        var paper = Read(
            LineFixture.Line("I. INTRODUCTION", 100, style: Bold), Text(112),
            LineFixture.Line("A. Related work", 136, style: Bold), Text(148),
            LineFixture.Line("1. The bounds of others", 172, style: Italic), Text(184),
            LineFixture.Line("Appendix A: Omitted proofs", 208, style: Bold), Text(220));

        Assert.Equal(
            [("I. INTRODUCTION", 1), ("A. Related work", 2), ("1. The bounds of others", 3), ("Appendix A: Omitted proofs", 1)],
            Levels(paper));
    }

    private static IEnumerable<(string Heading, int Level)> Levels(ExtractedPaper paper) =>
        paper.Sections.Select(section => (section.Heading, section.Level));

    private static PageLine Text(float top) => LineFixture.Line("Learning is hard to bound, as many have found before us in vain.", top);

    private static PageLine RunIn(string heading, string text, float top)
    {
        var first = LineFixture.Line(heading, top, style: Bold);
        var rest = LineFixture.Line(text, top, left: first.Right + 4);
        return first with { Runs = [.. first.Runs, rest.Runs[0] with { SpaceBefore = true }, .. rest.Runs.Skip(1)] };
    }

    private static ExtractedPaper Read(params PageLine[] lines) =>
        PaperReader.Read(new PdfPages { File = "paper.pdf", TotalPages = 1, Pages = [LineFixture.Page(1, Header, lines)] });

    private static IEnumerable<PageLine> Header =>
        [LineFixture.Line("A Long Title", 40, size: 16), LineFixture.Line("Abstract", 60, style: Bold), LineFixture.Line("We bound all.", 72)];
}
