using SearchPapers.Bibliography;
using SearchPapers.Sources.Markdown;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Sources.Markdown;

public sealed class MarkdownReadingListTests
{
    [Fact]
    public void An_item_gives_its_title_byline_links_and_headings()
    {
        var paper = Only("""
            # A list
            ## Theory
            ### Bounds
            - [Stable Bounds for Nets](https://arxiv.org/abs/1802.00001) - Ada Lovelace, Charles Babbage, ICML 2018.
              [[pdf]](https://arxiv.org/pdf/1802.00001) [[code]](https://github.com/a/b)
            """);

        Assert.Equal(("arxiv-1802.00001", "Stable Bounds for Nets"), (paper.PreferredId(), paper.Title));
        Assert.Equal(("ICML", 2018), (paper.Venue, paper.Year));
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], paper.Authors);
        Assert.Equal(["Theory", "Bounds"], paper.Tags);
        Assert.Equal(
            [PaperLinkKind.Page, PaperLinkKind.Pdf, PaperLinkKind.Code], paper.Links.Select(link => link.Kind));
        Assert.Equal(["https://arxiv.org/pdf/1802.00001"], paper.PdfAddresses.Select(pdf => pdf.AbsoluteUri));
    }

    [Fact]
    public void A_bold_title_may_precede_links_that_state_only_their_kind()
    {
        var paper = Only("""
            * **A Title of Some Weight** Ada Lovelace, Charles Babbage. *ICML* 2017 [paper](http://a.org/weight.pdf)
            """);

        Assert.Equal(("A Title of Some Weight", "ICML", 2017), (paper.Title, paper.Venue, paper.Year));
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], paper.Authors);
    }

    [Fact]
    public void Authors_may_precede_an_emphasized_title()
    {
        var paper = Only("""
            1. Ada Lovelace and Charles Babbage, *Notes on the Engine*, ICML, 2010 [[Paper]](http://a.org/engine.pdf)
            """);

        Assert.Equal(("Notes on the Engine", "engine", 2010), (paper.Title, paper.PreferredId(), paper.Year));
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], paper.Authors);
    }

    [Fact]
    public void A_citation_below_the_links_has_the_title()
    {
        var paper = Only("""
            * Lab [[arXiv](http://arxiv.org/pdf/1502.02367)] [[ICML](http://jmlr.org/proceedings/papers/v37/one15.pdf)]
              * Ada Lovelace, Charles Babbage, and Bo V. Le, *Engines That Feed Back*, arXiv:1502.02367 / ICML 2015
            """);

        Assert.Equal(("Engines That Feed Back", "one15"), (paper.Title, paper.PreferredId()));
        Assert.Equal(("ICML", 2015, 3), (paper.Venue, paper.Year, paper.PdfAddresses.Count));
        Assert.Equal(["Ada Lovelace", "Charles Babbage", "Bo V. Le"], paper.Authors);
    }

    [Fact]
    public void A_numbered_paragraph_with_a_quoted_title_is_an_entry()
    {
        var paper = Only("""
            **[3]** Lovelace, Ada, et al. "**A quoted bold title**." Nature 521.7553 (2015). [[pdf]](http://a.org/x.pdf)
            """);

        Assert.Equal(("A quoted bold title", 2015), (paper.Title, paper.Year));
    }

    [Fact]
    public void A_bold_paragraph_takes_the_links_listed_below_it()
    {
        var paper = Only("""
            ### Detection

            **Rich features for detection**

            - intro: first of its kind
            - arxiv: <http://arxiv.org/abs/1311.2524>
            - slides: <http://example.org/rich.pdf>
            - github: https://github.com/a/rcnn
            """);

        Assert.Equal("Rich features for detection", paper.Title);
        Assert.Equal(
            [PaperLinkKind.Page, PaperLinkKind.Slides, PaperLinkKind.Code], paper.Links.Select(link => link.Kind));
        Assert.Equal("intro: first of its kind", paper.Note);
    }

    [Fact]
    public void A_heading_with_links_is_an_entry_and_no_tag()
    {
        var papers = Read("""
            ### Papers at ICML 2018
            #### 1. [First of Two](http://proceedings.mlr.press/v80/one18a.html)
            Materials: [pdf](http://proceedings.mlr.press/v80/one18a/one18a-supp.pdf)
            - by **[Someone](https://scholar.google.com/citations?user=x)**
            ### 2. [Second of Two](http://proceedings.mlr.press/v80/two18a.html) - Runner Up
            ### People
            """);

        Assert.Equal(["one18a", "two18a"], papers.Select(paper => paper.PreferredId()));
        Assert.All(papers, paper => Assert.Equal(["Papers at ICML 2018"], paper.Tags));
        Assert.Equal([PaperLinkKind.Page, PaperLinkKind.Supplement], papers[0].Links.Select(link => link.Kind));
        Assert.Equal("http://proceedings.mlr.press/v80/one18a/one18a.pdf", papers[0].PdfAddresses[0].AbsoluteUri);
        Assert.Equal("by Someone", papers[0].Note);
        Assert.Equal("Runner Up", papers[1].Note);
    }

    [Fact]
    public void A_row_of_a_table_is_an_entry()
    {
        var papers = Read("""
            | Date | Title | Authors | Venue | Code |
            |---|---|---|---|---|
            | 2017 | [Attention for All](https://arxiv.org/abs/1706.00001) | Ada Li, Bo Le | ICML | [C](http://b.io) |
            | 2018 | A title without a link of its own | | | [Here](https://openreview.net/forum?id=abc) |
            """);

        Assert.Equal(["Attention for All", "A title without a link of its own"], papers.Select(paper => paper.Title));
        Assert.Equal(("ICML", 2017, 2), (papers[0].Venue, papers[0].Year, papers[0].Authors.Count));
        Assert.Equal("https://openreview.net/pdf?id=abc", Assert.Single(papers[1].PdfAddresses).AbsoluteUri);
    }

    [Fact]
    public void Sub_items_are_the_note_unless_they_are_papers()
    {
        var papers = Read("""
            - Reinforcement learning
              - [Playing Games with Deep Networks](https://arxiv.org/abs/1312.5602)
                - Learns from pixels. See [Smith et al.](https://arxiv.org/abs/1300.00001)
                - [A Follow-up with a Full Title](https://arxiv.org/abs/1312.5603)
            - [Bandits](https://en.wikipedia.org/wiki/Multi-armed_bandit)
              - [Analysis of the Bandit Problem](https://doi.org/10.1023/A:1013689704352)
            """);

        Assert.Equal(
            ["Playing Games with Deep Networks", "A Follow-up with a Full Title", "Analysis of the Bandit Problem"],
            papers.Select(paper => paper.Title));
        Assert.Equal(["Reinforcement learning"], papers[0].Tags);
        Assert.Equal(["Bandits"], papers[2].Tags);
    }

    [Fact]
    public void Badges_link_to_a_paper_and_its_code()
    {
        var paper = Only("""
            + Reason and Act [![arXiv](https://img.shields.io/badge/arXiv-x.svg)](https://arxiv.org/abs/2210.03629)
              [![Star](https://img.shields.io/github/stars/a/b)](https://github.com/a/b)
            """);

        Assert.Equal(("Reason and Act", "arxiv-2210.03629"), (paper.Title, paper.PreferredId()));
        Assert.Equal([PaperLinkKind.Page, PaperLinkKind.Code], paper.Links.Select(link => link.Kind));
    }

    [Fact]
    public void A_paper_may_be_listed_by_its_bare_address() =>
        Assert.Equal("arxiv-1706.03762", Only("- https://arxiv.org/abs/1706.03762").PreferredId());

    [Theory]
    [InlineData("## Contents\n- [Papers of 2018](#papers)")]
    [InlineData("## Contributing\n- [Our own survey of it all](https://arxiv.org/abs/2001.00010)")]
    [InlineData("## License\n[![CC0](https://licensebuttons.net/p.png)](https://creativecommons.org/zero/1.0/)")]
    [InlineData("# Awesome X [![Awesome](https://awesome.re/badge.svg)](https://github.com/sindresorhus/awesome)")]
    [InlineData("## Papers\n- [Awesome Deep Vision](https://github.com/kjw0612/awesome-deep-vision)")]
    [InlineData(
        "## Software\n- [caffe](https://github.com/BVLC/caffe) - a framework, 2014\n- [OpenCV](http://opencv.org/)")]
    [InlineData("## Papers\n- [Guide](CONTRIBUTING.md)\n- [Other language](README.zh.md)")]
    [InlineData("## Researchers\n- [Yoshua Bengio](http://www.iro.umontreal.ca/~bengioy)")]
    [InlineData("Read [our survey](https://arxiv.org/abs/2001.00010) before the list.")]
    [InlineData(
        "- [Click me now](javascript:alert(1)) 2018\n- [Passwords](file:///etc/passwd) 2018\n" +
        "- [Data](data:text/html,x) 2018")]
    [InlineData("")]
    public void Navigation_is_no_entry(string markdown) => Assert.Empty(Read(markdown));

    [Fact]
    public void Sections_below_the_contents_are_read() =>
        Assert.Single(Read("## Contents\n- [A](#a)\n### A\n- [A Paper of Note](https://arxiv.org/abs/1706.03762)"));

    [Fact]
    public void A_talk_without_a_paper_is_a_reference()
    {
        var talk = Only("## Talks\n- [A Talk on Nets](https://www.youtube.com/watch?v=x)\n  - worth an hour");

        Assert.Equal(("a-talk-on-nets", "worth an hour", 0), (talk.PreferredId(), talk.Note, talk.PdfAddresses.Count));
    }

    [Fact]
    public void A_relative_path_is_a_link_and_never_downloaded()
    {
        var paper = Only("- [The Lock Service](papers/lock%20service.pdf) by Mike Burrows");

        Assert.Equal("papers/lock%20service.pdf", Assert.Single(paper.Links).Url);
        Assert.Empty(paper.PdfAddresses);
    }

    [Fact]
    public void A_paper_listed_twice_has_both_headings()
    {
        var paper = Only("""
            ## Depth
            - [Nets and Depth](https://arxiv.org/abs/1706.00001v1)
            ## Width
            - [Nets & depth!](https://arxiv.org/pdf/1706.00001.pdf) [code](https://github.com/a/b)
            """);

        Assert.Equal(["Depth", "Width"], paper.Tags);
        Assert.Equal(3, paper.Links.Count);
    }

    private static Reference Only(string markdown) => Assert.Single(Read(markdown));

    private static IReadOnlyList<Reference> Read(string markdown) => MarkdownReadingList.Read(markdown, "list.md");
}
