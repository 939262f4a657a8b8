using SearchPapers.Bibliography;
using SearchPapers.Ingestion.Sources;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Sources.Markdown;

/// <summary>Reads the default list and the list that it was compiled from.</summary>
public sealed class RealListTests
{
    private static readonly string[] IcmlKeys =
    [
        "amit18a", "arora18b", "balduzzi18a", "balestriero18b", "charles18a", "chen18j", "dai18d", "khrulkov18a",
        "kleinberg18a",
        "kondor18a", "kuzborskij18a", "nguyen18b", "nie18a", "serra18b", "tsuchida18a", "zhou18a",
    ];

    [Fact]
    public async Task The_default_list_has_sixteen_papers_three_talks_and_the_paper_of_one_talk()
    {
        var papers = await ReadAsync(DefaultList());

        Assert.Equal(20, papers.Count);
        Assert.Equal([.. IcmlKeys.Append("arxiv-1604.00289").Order(StringComparer.Ordinal)], WithPdf(papers));
        Assert.All(
            papers,
            paper => Assert.True(paper is { Authors.Count: > 0, Venue: not null, Note.Length: > 80 }, paper.Title));
        Assert.All(papers, paper => Assert.Equal(paper.Venue == "arXiv" ? 2016 : 2018, paper.Year));
    }

    [Fact]
    public async Task The_notes_of_the_default_list_describe_the_papers()
    {
        var papers = await ReadAsync(DefaultList());

        var onStability = papers.Where(paper => paper.Note!.Contains("stability", StringComparison.Ordinal)
            && paper.Note.Contains("generalization", StringComparison.Ordinal));

        Assert.Equal(
            ["charles18a", "kuzborskij18a"],
            onStability.Select(paper => paper.PreferredId()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_original_list_is_read_unchanged()
    {
        var papers = await ReadAsync(OriginalList());

        Assert.Equal(
            [
                "toward-theoretical-understanding-of-deep-learning",
                "icml-invited-talk-max-welling-intelligence-per-kilowatthour",
                "arxiv-1604.00289",
            ],
            papers.Take(3).Select(paper => paper.PreferredId()));
        Assert.Equal([.. IcmlKeys.Append("arxiv-1604.00289").Order(StringComparer.Ordinal)], WithPdf(papers));
        Assert.Equal(19, papers.Count);
    }

    [Fact]
    public async Task An_address_of_the_original_list_outweighs_its_label()
    {
        var amit = (await ReadAsync(OriginalList())).Single(paper => paper.PreferredId() == "amit18a");

        Assert.Contains(
            new PaperLink(PaperLinkKind.Supplement, "http://proceedings.mlr.press/v80/amit18a/amit18a-supp.pdf"),
            amit.Links);
        Assert.Equal(
            ["http://proceedings.mlr.press/v80/amit18a/amit18a.pdf", "http://proceedings.mlr.press/v80/amit18a.pdf"],
            amit.PdfAddresses.Select(pdf => pdf.AbsoluteUri));
    }

    [Fact]
    public async Task Both_lists_together_have_no_duplicates()
    {
        var known = (await ReadAsync(DefaultList())).WithIds();

        var merged = ReferenceIds.Merge(known, await ReadAsync(OriginalList()), "original");

        Assert.Equal(known.Select(paper => paper.Id), merged.Papers.Select(paper => paper.Id));
        Assert.Equal(
            "A Spline Theory of Deep Networks",
            merged.Papers.Single(paper => paper.Id.Value == "balestriero18b").Reference.Title);
    }

    private static IEnumerable<string> WithPdf(IEnumerable<Reference> papers) =>
        papers.Where(paper => paper.PdfAddresses.Count > 0).Select(paper => paper.PreferredId())
            .Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<Reference>> ReadAsync(string path) =>
        (await ReadingListFile.ReadAsync(path, TestContext.Current.CancellationToken)).References;

    private static string DefaultList() => Path.Combine(Repository.Root, "corpus", "papers.md");

    private static string OriginalList()
    {
        var data = Environment.GetEnvironmentVariable("SEARCHPAPERS_DATA");
        Assert.SkipWhen(
            string.IsNullOrEmpty(data), "The original list is in the test data: set SEARCHPAPERS_DATA to its folder.");
        return Path.Combine(data!, "seeds", "awesome-deep-learning-theory.md");
    }
}
