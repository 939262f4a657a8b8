using SearchPapers.Sources.Markdown;

namespace SearchPapers.Tests.Sources.Markdown;

public sealed class BylineTests
{
    [Theory]
    [InlineData("Ilja Kuzborskij, Christoph Lampert. ICML 2018.", "Ilja Kuzborskij|Christoph Lampert", "ICML", 2018)]
    [InlineData("- G. Hinton et al., 2015", "G. Hinton", null, 2015)]
    [InlineData("(2014), M. Zeiler and R. Fergus", "M. Zeiler|R. Fergus", null, 2014)]
    [InlineData("by Simon J. D. Prince (2012)", "Simon J. D. Prince", null, 2012)]
    [InlineData(
        "Aaron van den Oord, Nal Kalchbrenner & Koray Kavukcuoglu - ICML'16",
        "Aaron van den Oord|Nal Kalchbrenner|Koray Kavukcuoglu",
        "ICML",
        2016)]
    [InlineData(
        "Sébastien Racanière, Yee-Whye Teh, Conor O'Brien; NeurIPS 2019",
        "Sébastien Racanière|Yee-Whye Teh|Conor O'Brien",
        "NeurIPS",
        2019)]
    [InlineData("(CVPR-18)", "", "CVPR", 2018)]
    public void A_byline_gives_authors_venue_and_year(string text, string authors, string? venue, int year)
    {
        var byline = Byline.Read([new InlineRun(text)]);

        Assert.Equal((authors, venue, (int?)year), (string.Join('|', byline.Authors), byline.Venue, byline.Year));
    }

    [Theory]
    [InlineData("- Runner Up")]
    [InlineData("Best Paper Award, ICML 2018")]
    [InlineData("- Deep Learning, Computer Vision")]
    [InlineData("Stanford University, Google Brain. 2018")]
    [InlineData("AI Open 2020")]
    [InlineData("An Important Idea, Explained Well by its author in a few words")]
    [InlineData("LeCun, Yann, Yoshua Bengio, and Geoffrey Hinton. 2015")]
    [InlineData("Nature Methods 2019")]
    [InlineData("Ada Lovelace, Bo Li, someone else, ICML 2018")]
    public void Words_that_may_be_no_names_are_not_read_as_authors(string text) =>
        Assert.Empty(Byline.Read([new InlineRun(text)]).Authors);

    [Fact]
    public void Several_years_are_ambiguous() =>
        Assert.Null(Byline.Read([new InlineRun("PAC-Bayes (1999), for meta learning (2014)")]).Year);

    [Fact]
    public void The_rest_of_a_byline_is_the_remark() =>
        Assert.Equal("Runner Up", Byline.Read([new InlineRun("- Runner Up, ICML 2018")]).Remark.Split(',')[0]);
}
