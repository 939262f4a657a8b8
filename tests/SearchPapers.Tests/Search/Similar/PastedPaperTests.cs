using SearchPapers.Search.Similar;

namespace SearchPapers.Tests.Search.Similar;

public sealed class PastedPaperTests
{
    [Theory]
    [InlineData("We film every bee.", "", "We film every bee.")]
    [InlineData("  A title\r\nAn abstract.\r\n", "A title", "An abstract.")]
    [InlineData("A title\n\nAn abstract\nof two lines.", "A title", "An abstract\nof two lines.")]
    [InlineData("An abstract\nthat is broken\ninto lines.", "", "An abstract\nthat is broken\ninto lines.")]
    public void A_title_is_distinguished_from_the_first_line_of_a_paragraph(string text, string title, string summary)
    {
        var paper = PastedPaper.Parse(text)!;

        Assert.Equal((title, summary), (paper.Paper.Title, paper.Abstract));
    }

    [Fact]
    public void A_first_line_that_is_too_long_is_no_title() =>
        Assert.Equal("", PastedPaper.Parse(new string('a', 201) + "\n\nAn abstract.")!.Paper.Title);

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void Without_text_there_is_no_paper(string? text) => Assert.Null(PastedPaper.Parse(text));
}
