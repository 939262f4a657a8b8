using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;
using SearchPapers.Extraction.Reading.NonProse;
using static SearchPapers.Tests.Support.LineFixture;

namespace SearchPapers.Tests.Extraction.Reading.NonProse;

public sealed class NonProseMarkerTests
{
    [Fact]
    public void References_without_a_heading_end_at_a_bold_line()
    {
        var prose = Prose(
            Paragraph(
                400,
                "∗ ada@london.example", "[1] A. Turing, On computable numbers,", "Proceedings of the Society, 1936."),
            Paragraph(448, "[2] J. von Neumann, First draft of a report,", "NATO, 1945."),
            [Line("Omitted proofs", 500, style: FontStyle.Bold)],
            Paragraph(520, "The proofs that were omitted stand here."));

        Assert.Equal(["∗ ada@london.example", "Omitted proofs", "The proofs that were omitted stand here."], prose);
    }

    [Fact]
    public void A_line_that_starts_with_a_citation_does_not_start_the_references()
    {
        var lines = Paragraph(
            400, "as was shown in the work of Turing", "[1] Computable numbers are countable.").ToList();

        Assert.Equal(lines.Select(line => line.Text), Prose(lines));
    }

    [Theory]
    [InlineData("Date: January 1, 2001.")]
    [InlineData("2020 Mathematics Subject Classification. Primary 54C40.")]
    [InlineData("Current address: 1 Science Road, London")]
    [InlineData("Article history:")]
    [InlineData("© 2019 Engines Ltd. All rights reserved.")]
    [InlineData("Email address: ada@london.example")]
    public void Small_print_in_the_body_size_is_not_prose(string text) =>
        Assert.Empty(Prose(Paragraph(400, "Department of Engines, University of London", text)));

    [Fact]
    public void Labels_of_a_figure_in_the_column_next_to_its_caption_are_not_prose()
    {
        IEnumerable<PageLine> figure =
        [
            Line("Samples of engines", 100, region: 1), Line("0 1 2 3", 140, size: 5, region: 1),
            Line("number of wheels", 160, size: 5, region: 1), Line("Figure 1: Engines.", 200, region: 2),
        ];

        Assert.Empty(Prose(figure));
    }

    [Theory]
    [InlineData("where the last step is by convexity, so that we have")]
    [InlineData("This is what we had to show.")]
    public void Text_between_formulas_next_to_a_caption_is_prose(string text)
    {
        IEnumerable<PageLine> column =
        [
            Line("x = 1 + 2", 100, region: 1), Line(text, 140, region: 1), Line("y = 3 + 4", 180, region: 1),
            Line("Figure 1: Engines.", 220, region: 2),
        ];

        Assert.Equal([text], Prose(column));
    }

    /// <summary>Returns the prose among lines below a column of text.</summary>
    private static IEnumerable<string> Prose(params IEnumerable<PageLine>[] lines)
    {
        var text = Paragraph(100, [.. Enumerable.Repeat("the text goes on in its columns for long", 20)]);
        var below = lines.Select(part => part.Select(line => line with { Region = line.Region + 1 }));
        var page = Page(1, [text, .. below]);
        var paper = new PaperLineBuilder(new Dehyphenation(DocumentWords.Collect([page]))).Build(page);
        var body = BodyStyle.Infer(paper);
        NonProseMarker.Mark(BlockBuilder.Build(paper, body), body);
        return paper.Skip(20).Where(line => line.Role == LineRole.Prose).Select(line => line.Text);
    }
}
