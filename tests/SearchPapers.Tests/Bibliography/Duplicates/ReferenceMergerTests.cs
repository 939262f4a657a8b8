using SearchPapers.Bibliography;
using SearchPapers.Sources.BibTex;
using SearchPapers.Sources.Markdown;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Bibliography.Duplicates;

public sealed class ReferenceMergerTests
{
    private const string First = "- [Nets and Depth](https://arxiv.org/abs/1706.00001) [code](https://github.com/a/b)";

    [Fact]
    public void A_known_paper_keeps_its_id()
    {
        var known =
            MarkdownReadingList.Read("## Papers\n- [Nets and Their Depth](https://example.org/nets)", "a.md").WithIds();

        var merged = Merge(known, "- [Nets and Their Depth](https://arxiv.org/abs/1706.00001)", "b.md");

        Assert.Equal("nets-and-their-depth", Assert.Single(merged.Papers).Id.Value);
    }

    [Fact]
    public void Reading_a_source_again_replaces_its_listing()
    {
        var known = MarkdownReadingList.Read(First, "a.md").WithIds();

        var paper = Assert.Single(
            Merge(known, "## Depth\n- [Nets and Depth](https://arxiv.org/abs/1706.00001)", "a.md").Papers).Reference;

        Assert.Equal(["https://arxiv.org/abs/1706.00001"], paper.Links.Select(link => link.Url));
        Assert.Equal(["Depth"], paper.Tags);
    }

    [Fact]
    public void A_second_source_adds_its_links_tags_and_name()
    {
        var known = MarkdownReadingList.Read(First, "a.md").WithIds();

        const string Second = "## B\n- [Nets and Depth](https://arxiv.org/abs/1706.00001) [video](https://youtu.be/x)";

        var paper = Assert.Single(Merge(known, Second, "b.md").Papers).Reference;

        Assert.Equal(
            [PaperLinkKind.Page, PaperLinkKind.Code, PaperLinkKind.Video], paper.Links.Select(link => link.Kind));
        Assert.Equal(["B"], paper.Tags);
        Assert.Equal(["a.md", "b.md"], paper.Sources);
    }

    [Fact]
    public void A_link_removed_from_one_of_two_sources_is_removed_and_the_other_links_remain()
    {
        var second = First.Replace("[code]", "[video](https://youtu.be/x) [code]", StringComparison.Ordinal);
        var known = Merge(MarkdownReadingList.Read(First, "a.md").WithIds(), second, "b.md");

        var paper = Assert.Single(Merge(known.Papers, First, "b.md").Papers).Reference;

        Assert.Equal([PaperLinkKind.Page, PaperLinkKind.Code], paper.Links.Select(link => link.Kind));
        Assert.Equal(["a.md", "b.md"], paper.Sources);
    }

    [Fact]
    public void Reading_an_unchanged_source_again_changes_nothing()
    {
        const string List = First + "\n- [Nets](https://doi.org/10.1/1)\n- [Nets](https://doi.org/10.1/2)";
        var known = MarkdownReadingList.Read(List, "a.md").WithIds();

        var merged = Merge(known, List, "a.md");

        Assert.Equal(known.Select(paper => paper.Id), merged.Papers.Select(paper => paper.Id));
        Assert.Empty(merged.NoLongerListed);
    }

    [Fact]
    public void A_paper_that_its_source_no_longer_lists_is_reported_and_remains()
    {
        var known = MarkdownReadingList.Read(First + "\n- [Nets and Width](https://arxiv.org/abs/1706.00002)", "a.md")
            .WithIds();

        var merged = Merge(known, First, "a.md");

        Assert.Equal(["arxiv-1706.00002"], merged.NoLongerListed.Select(id => id.Value));
        Assert.Equal(2, merged.Papers.Count);
        Assert.Empty(Merge(known, First, "b.md").NoLongerListed);
    }

    [Theory]
    [InlineData(
        "[A Study of Networks](https://doi.org/10.1/1)", "[A study of networks.](https://example.org/study) 2018", 1)]
    [InlineData(
        "**A Study of Many Networks** Ada Lovelace, Bo Li. 2018",
        "**A Study of Many Networks** A. Lovelace et al. 2018",
        1)]
    [InlineData(
        "**A Study of Many Networks** Ada Lovelace, Bo Li. 2018",
        "**A Study of Many Networks** Cy Young, Bo Li. 2018",
        2)]
    [InlineData(
        "[A Study of Networks](https://arxiv.org/abs/1706.00001)",
        "[A Study of Networks](https://arxiv.org/abs/1706.00002)",
        2)]
    [InlineData(
        "[A Spline Theory of Nets](https://arxiv.org/abs/1706.00001)",
        "[A Theory of Splines](https://arxiv.org/abs/1706.00001)",
        1)]
    [InlineData("[Deep Learning](https://doi.org/10.1/1)", "[Deep Learning](https://doi.org/10.1/2)", 2)]
    [InlineData("[Theory of Depth](https://doi.org/10.1/1)", "[Practice for All](https://doi.org/10.1/1)", 2)]
    [InlineData(
        "[Theory of Depth](https://example.org/v1.pdf#page=3)",
        "[Practice for All](https://example.org/v1.pdf#page=40)",
        2)]
    [InlineData(
        "[Theory of Depth](https://example.org/v1.pdf)", "[A theory of depth, revised](https://example.org/v1.pdf)", 1)]
    [InlineData(
        "[Theory of Depth](https://arxiv.org/abs/1706.00001) goes on from " +
        "[Practice for All](https://doi.org/10.48550/arXiv.1705.00009)",
        "[Practice for All](https://arxiv.org/abs/1705.00009)",
        2)]
    public void Duplicates_are_found_by_address_or_title(string one, string other, int papers) =>
        Assert.Equal(papers, MarkdownReadingList.Read($"- {one}\n- {other}", "a.md").Count);

    [Theory]
    [InlineData("author={Ada Apis}", "", "author={Bela Bombus}")]
    [InlineData("", "author={Ada Apis}", "author={Bela Bombus}")]
    [InlineData(
        "eprint={1706.00001}, archiveprefix={arXiv}",
        "author={Ada Apis}",
        "eprint={1706.00002}, archiveprefix={arXiv}")]
    [InlineData(
        "author={Ada Apis}",
        "eprint={1706.00001}, archiveprefix={arXiv}",
        "eprint={1706.00002}, archiveprefix={arXiv}")]
    public void An_entry_with_little_data_does_not_join_two_papers(params string[] entries)
    {
        var list =
            string.Join('\n', entries.Select((entry, i) => $"@misc{{k{i}, title={{The Bees of the World}}, {entry}}}"));

        Assert.Equal(2, BibTexBibliography.Read(list, "a.bib").References.Count);
    }

    [Fact]
    public void The_merged_data_of_two_sources_is_compared_with_the_third()
    {
        const string Title = "title={The Bees of the World}";
        var known = BibTexBibliography.Read($"@misc{{a, {Title}, author={{Ada Apis}}}}", "a.bib").References.WithIds();
        foreach (var (source, more) in new[] { ("b.bib", ""), ("c.bib", "author={Bela Bombus}") })
        {
            var listed = BibTexBibliography.Read($"@misc{{a, {Title}, {more}}}", source).References;
            known = ReferenceIds.Merge(known, listed, source).Papers;
        }

        Assert.Equal(2, known.Count);
    }

    [Fact]
    public void Short_titles_without_links_and_authors_are_distinguished_by_citation_key()
    {
        const string List = "@misc{k1, title={Preface}}\n@misc{k2, title={Preface}}";
        var known = BibTexBibliography.Read(List, "a.bib").References.WithIds();

        var merged = ReferenceIds.Merge(known, BibTexBibliography.Read(List, "a.bib").References, "a.bib");

        Assert.Equal(2, known.Count);
        Assert.Equal(known.Select(paper => paper.Id), merged.Papers.Select(paper => paper.Id));
        Assert.Empty(merged.NoLongerListed);
    }

    [Fact]
    public void Papers_of_one_file_never_share_an_id()
    {
        var list = string.Join(
            '\n', Enumerable.Range(0, 200).Select(i => $"- [Swarm {i}](https://example.org/bee-volume.pdf#page={i})"));

        var ids = MarkdownReadingList.Read(list, "a.md").WithIds().Select(paper => paper.Id).ToList();

        Assert.Equal(200, ids.Distinct().Count());
    }

    [Fact]
    public void Papers_of_one_source_never_share_an_id()
    {
        var list = string.Join('\n', Enumerable.Range(0, 200).Select(i => $"- [Remarks](https://doi.org/10.1/{i})"));

        var ids = MarkdownReadingList.Read(list, "a.md").WithIds().Select(paper => paper.Id).ToList();

        Assert.Equal(200, ids.Distinct().Count());
    }

    private static (IReadOnlyList<ListedPaper> Papers, IReadOnlyList<PaperId> NoLongerListed) Merge(
        IReadOnlyList<ListedPaper> known, string markdown, string source) =>
        ReferenceIds.Merge(known, MarkdownReadingList.Read(markdown, source), source);
}
