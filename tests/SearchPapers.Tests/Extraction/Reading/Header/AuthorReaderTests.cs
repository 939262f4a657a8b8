using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Header;
using SearchPapers.Extraction.Reading.Lines;
using static SearchPapers.Tests.Support.LineFixture;

namespace SearchPapers.Tests.Extraction.Reading.Header;

public sealed class AuthorReaderTests
{
    [Theory]
    [InlineData(
        "Ada Lovelace, Charles Babbage and Luigi F. Menabrea",
        "Ada Lovelace|Charles Babbage|Luigi F. Menabrea")]
    [InlineData("Ada Lovelace, University of London", "Ada Lovelace")]
    [InlineData("Ada Lovelace ada@london.uk and Jan van der Berg jan@delft.nl", "Ada Lovelace|Jan van der Berg")]
    [InlineData("Nicolò Cesa-Bianchi∗ Máté Erdős†", "Nicolò Cesa-Bianchi|Máté Erdős")]
    [InlineData("Ada Lovelace and Charles Babbage, Institute for Engines, USA", "Ada Lovelace|Charles Babbage")]
    [InlineData("Politecnico di Torino", "")]
    [InlineData("École Normale", "")]
    [InlineData("Department of Computer Science, Princeton University", "")]
    public void Names_are_read_without_affiliations_and_addresses(string line, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(Line(line, 100))));

    [Fact]
    public void A_line_in_another_style_than_the_names_is_not_a_name() =>
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], Read(
            Line("Ada Lovelace", 100, style: FontStyle.Bold),
            Line("Analytical Engines", 112),
            Line("Charles Babbage", 130, style: FontStyle.Bold)));

    [Fact]
    public void Text_in_another_style_after_a_name_is_not_a_name()
    {
        var name = Line("Ada Lovelace,", 100);
        var rank = Line("Life Fellow", 100, left: 150, style: FontStyle.Italic);

        var line = name with { Runs = [.. name.Runs, .. rank.Runs.Select(run => run with { SpaceBefore = true })] };

        Assert.Equal(["Ada Lovelace"], Read(line));
    }

    private static IReadOnlyList<string> Read(params PageLine[] lines) =>
        AuthorReader.Read([.. lines.Select(line => new PaperLine(Page(1), line, line.Runs, 0))]);
}
