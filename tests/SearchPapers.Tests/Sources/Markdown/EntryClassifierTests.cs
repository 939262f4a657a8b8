using SearchPapers.Bibliography;
using SearchPapers.Sources.Markdown;

namespace SearchPapers.Tests.Sources.Markdown;

public sealed class EntryClassifierTests
{
    [Theory]
    [InlineData("- [OpenReview paper](https://openreview.net/forum?id=abc)", "OpenReview paper")]
    [InlineData("- [JMLR paper](https://jmlr.org/papers/v20/18-345.html) (2019)", "JMLR paper")]
    [InlineData("- [arXiv paper](https://arxiv.org/abs/2101.00009)", "arXiv paper")]
    [InlineData("- <a href=\"https://arxiv.org/abs/2101.00009\">Html link paper</a>", "Html link paper")]
    [InlineData("- <a href='https://arxiv.org/abs/2101.00009'>Nets <b>and</b> Depth</a>, 2021", "Nets and Depth")]
    public void The_label_of_a_link_to_a_paper_is_the_title(string markdown, string title)
    {
        var paper = Only(markdown);

        Assert.Equal((title, 1), (paper.Title, paper.PdfAddresses.Count));
    }

    [Fact]
    public void Papers_with_equal_generic_labels_are_not_merged() =>
        Assert.Equal(2, Read("""
            - [OpenReview conference paper](https://openreview.net/forum?id=abc)
            - [OpenReview conference paper](https://openreview.net/forum?id=abd)
            """).Count);

    [Theory]
    [InlineData("papers/local.html")]
    [InlineData("papers/local")]
    [InlineData("./local.pdf")]
    [InlineData("../papers/local.pdf")]
    [InlineData("notes/local.md")]
    [InlineData("local.html")]
    public void A_relative_link_below_a_heading_about_papers_is_never_downloaded(string url)
    {
        var paper = Only($"# List\n## Papers\n- [Relative link to nets]({url})");

        Assert.Equal(("Relative link to nets", url), (paper.Title, Assert.Single(paper.Links).Url));
        Assert.Empty(paper.PdfAddresses);
    }

    [Fact]
    public void Another_paper_on_the_line_is_a_link_but_no_PDF_address()
    {
        var paper = Only(
            "* [Two](https://arxiv.org/abs/2101.00002) and [Three](https://arxiv.org/abs/2101.00003) are related.");

        Assert.Equal(("Two", "and Three are related."), (paper.Title, paper.Note));
        Assert.Equal(
            ["https://arxiv.org/abs/2101.00002", "https://arxiv.org/abs/2101.00003"],
            paper.Links.Select(link => link.Url));
        Assert.Equal("https://arxiv.org/pdf/2101.00002", Assert.Single(paper.PdfAddresses).AbsoluteUri);
    }

    private static Reference Only(string markdown) => Assert.Single(Read(markdown));

    private static IReadOnlyList<Reference> Read(string markdown) => MarkdownReadingList.Read(markdown, "list.md");
}
