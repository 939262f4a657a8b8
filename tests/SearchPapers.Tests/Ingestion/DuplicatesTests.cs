using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Ingestion;

/// <summary>Papers listed by several sources, in one run or in several, are merged with all their links.</summary>
public sealed class DuplicatesTests : IAsyncDisposable
{
    private const string Published = "@inproceedings{apis18, title={What a Bee Dances}, author={Apis, Ada}, " +
        "year=2018, booktitle={Hives}, doi={10.1000/Bees}}";
    private const string Preprint = "@article{apis17, title={What a {Bee} dances}, author={Ada Apis}, year=2017, " +
        "journal={arXiv preprint arXiv:1701.00001}}";

    private readonly LibraryFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData(Published, Preprint)]
    [InlineData(Published, "@misc{x17, title={Dances of a bee}, doi={https://doi.org/10.1000/BEES}}")]
    [InlineData(
        Published,
        "@misc{x17, title={What a bee dances, extended}, url={https://dl.acm.example.org/doi/pdf/10.1000/bees}}")]
    [InlineData(Preprint, "@misc{x17, title={Another name}, eprint={1701.00001v4}, archiveprefix={arXiv}}")]
    [InlineData(Preprint, "@misc{x17, title={What a bee dances}, doi={10.48550/arXiv.1701.00001}}")]
    [InlineData(
        "@misc{a, title={Bees}, author={Ada Apis}, year=2017, url={https://example.org/a.html}}",
        "@misc{b, title={Bees}, author={A. Apis}, year=2018, url={https://example.org/b.html}}")]
    [InlineData(
        "@misc{a, title={The Bees of the World}, author={Ada Apis, Jr.}}",
        "@misc{b, title={The bees of the world}, author={Apis, Jr., Ada}}")]
    public async Task Duplicates_in_two_bibliographies_are_merged_in_any_order_and_any_run(string one, string other)
    {
        var (a, b) = (Write("a.bib", one), Write("b.bib", other));

        Assert.Equal(1, (await IngestAsync(a, b)).Papers);
        Assert.Equal(1, (await IngestAsync(b)).Papers);
        await using var later = new LibraryFixture();
        await later.IngestAsync(Offline(b));
        await later.IngestAsync(Offline(a));

        await using var library = await later.OpenAsync();
        Assert.Equal(1, (await library.GetStatusAsync(LibraryFixture.Cancellation)).Papers);
    }

    [Theory]
    [InlineData(
        "@misc{a, title={Bees}, author={Ada Apis}, year=2017, url={https://example.org/a.html}}",
        "@misc{b, title={Bees}, author={Ada Apis}, year=1990, url={https://example.org/b.html}}")]
    [InlineData(
        "@misc{a, title={Bees}, author={Ada Apis}, year=2017}",
        "@misc{b, title={Bees}, author={Bela Bombus}, year=2017}")]
    [InlineData(
        "@misc{a, title={The Bees of the World}, author={Ada Apis}}",
        "@misc{b, title={The Bees of the World}, author={Bela Bombus}}")]
    [InlineData(Published, "@misc{b, title={Wasps}, doi={10.1000/bees}}")]
    [InlineData(Preprint, "@misc{b, title={What a Bee Dances}, author={Ada Apis}, eprint={1801.00009}}")]
    public async Task Different_papers_are_not_merged(string one, string other) =>
        Assert.Equal(2, (await IngestAsync(Write("a.bib", one), Write("b.bib", other))).Papers);

    [Fact]
    public async Task A_merged_preprint_has_both_links_and_the_venue_of_the_publication()
    {
        await IngestAsync(Write("a.bib", Preprint), Write("b.bib", Published));

        await using var library = await _fixture.OpenAsync();
        var paper = (await library.GetAsync(new PaperId("arxiv-1701.00001"), LibraryFixture.Cancellation))!;
        Assert.Equal(("Hives", 2018), (paper.Paper.Venue, paper.Paper.Year));
        Assert.Equal(
            ["https://arxiv.org/abs/1701.00001", "https://doi.org/10.1000/Bees"], paper.Links.Select(link => link.Url));
    }

    [Fact]
    public async Task A_line_about_a_listed_paper_is_merged_into_it()
    {
        var lines = Write(
            "bees.jsonl",
            """{"id": "7", "title": "What a bee dances", "authors": ["Ada Apis"], "abstract": "On nectar.",""" +
            """ "externalIds": {"ArXiv": "1701.00001"}}""" + "\n" +
            """{"id": "8", "title": "Wasps"}""" + "\n");

        await IngestAsync(lines);
        var result = await IngestAsync(Write("b.bib", Published), lines);

        Assert.Equal((2, 1), (result.Papers, result.Indexed));
        await using var library = await _fixture.OpenAsync();
        Assert.Equal(2, (await library.GetStatusAsync(LibraryFixture.Cancellation)).Papers);
        var paper = (await library.GetAsync(new PaperId("apis18"), LibraryFixture.Cancellation))!;
        Assert.Equal(("On nectar.", 2), (paper.Abstract, paper.Links.Count));
        Assert.Equal((0, 2), await IngestAsync(lines) is var again ? (again.Indexed, again.Unchanged) : default);
    }

    [Fact]
    public async Task A_line_with_the_same_title_but_another_author_is_not_merged()
    {
        var lines = Write("bees.jsonl", """
            {"id": "7", "title": "The Bees of the World", "authors": ["Ada Apis"]}
            {"id": "8", "title": "The Bees of the World", "authors": ["Bela Bombus"]}
            """);

        Assert.Equal(
            2, (await IngestAsync(Write("b.bib", "@misc{world, title={The Bees of the World}}"), lines)).Papers);
        await using var library = await _fixture.OpenAsync();
        Assert.Equal(
            ["Bela Bombus"], (await library.GetAsync(new PaperId("8"), LibraryFixture.Cancellation))!.Paper.Authors);
    }

    [Fact]
    public async Task Merging_a_line_does_not_affect_the_line_with_that_id_in_another_file()
    {
        var bees = Write("bees.jsonl", """{"id": "7", "title": "What a bee dances", "authors": ["Ada Apis"]}""");
        var wasps = Write("wasps.jsonl", """{"id": "7", "title": "Wasps"}""");
        await IngestAsync(bees);

        var result = await IngestAsync(Write("b.bib", Published), wasps, bees);

        Assert.Equal((2, 0), (result.Papers, result.Failed.Count));
        await using var library = await _fixture.OpenAsync();
        Assert.Equal("Wasps", (await library.GetAsync(new PaperId("7"), LibraryFixture.Cancellation))!.Paper.Title);
        Assert.Equal(2, (await library.GetStatusAsync(LibraryFixture.Cancellation)).Papers);
    }

    [Theory]
    [InlineData(3, 2, 1, 0)]
    [InlineData(1, 3, 0, 2)]
    public async Task The_order_of_sources_does_not_change_the_papers(params int[] order)
    {
        string[] sources =
        [
            _fixture.ListAs(
                "a.md",
                "[What a Bee Dances](https://arxiv.org/abs/1701.00001): On film.",
                "[Wasps dance](https://doi.org/10.1/w)"),
            Write("b.bib", Published.Replace("doi=", "archiveprefix={arXiv}, eprint={1701.00001}, doi=")),
            Write("c.jsonl", """
                {"id": "7", "title": "What a bee dances", "authors": ["Ada Apis"], "abstract": "On nectar."}
                {"id": "8", "title": "Ants dance", "authors": ["Ada Apis"]}
                """),
            Write("d.jsonl", """{"id": "9", "title": "Wasps dance", "venue": "Nests", "doi": "10.1/w"}"""),
        ];
        await using var other = new LibraryFixture();

        await _fixture.IngestAsync(Offline(sources));
        await other.IngestAsync(Offline([.. order.Select(source => sources[source])]));

        var papers = await PapersAsync(_fixture);
        Assert.Equal(["8", "arxiv-1701.00001", "wasps-dance"], papers.Select(paper => paper.Paper.Id.Value));
        Assert.Equal(papers.Select(Describe), (await PapersAsync(other)).Select(Describe));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_paper_listed_by_address_is_merged_with_the_paper_of_the_same_title(bool atOnce)
    {
        var bibliography = Write("b.bib", Published);
        _fixture.Put("arxiv-1701.00001", LibraryFixture.BeePdf);
        await IngestAsync(atOnce ? [bibliography, "1701.00001"] : [bibliography]);
        var result = await IngestAsync("1701.00001");

        Assert.Equal((1, 0, atOnce ? 0 : 1), (result.Papers, result.Failed.Count, result.Indexed));
        await using var library = await _fixture.OpenAsync();
        Assert.Equal(1, (await library.GetStatusAsync(LibraryFixture.Cancellation)).Papers);
        var paper = (await library.GetAsync(new PaperId("apis18"), LibraryFixture.Cancellation))!;
        Assert.Equal(
            ("What a Bee Dances", "Hives", true), (paper.Paper.Title, paper.Paper.Venue, paper.Paper.FullText));
        Assert.Equal(
            ["https://doi.org/10.1000/Bees", "https://arxiv.org/abs/1701.00001"], paper.Links.Select(link => link.Url));
        Assert.EndsWith("apis18.pdf", library.FindPdf(paper.Paper.Id), StringComparison.Ordinal);
        Assert.Equal(
            (1, 0),
            await IngestAsync(bibliography, "1701.00001") is var again ? (again.Papers, again.Indexed) : default);
    }

    [Fact]
    public async Task Two_papers_listed_by_address_with_the_same_title_are_merged()
    {
        _fixture.Put("arxiv-1701.00001", LibraryFixture.BeePdf);
        _fixture.Put("dances-of-bees", LibraryFixture.BeePdf);

        var result = await IngestAsync("1701.00001", "https://example.org/papers/dances-of-bees.pdf");

        Assert.Equal((1, 1), (result.Papers, result.Indexed));
        await using var library = await _fixture.OpenAsync();
        Assert.Equal(1, (await library.GetStatusAsync(LibraryFixture.Cancellation)).Papers);
        Assert.Equal(
            2, (await library.GetAsync(new PaperId("arxiv-1701.00001"), LibraryFixture.Cancellation))!.Links.Count);
        Assert.Empty(await PaperLibrary.CheckAsync(_fixture.Options, cancellationToken: LibraryFixture.Cancellation));
        Assert.Equal(
            (1, 0),
            await IngestAsync("https://example.org/papers/dances-of-bees.pdf") is var again
                ? (again.Papers, again.Indexed)
                : default);
    }

    [Fact]
    public async Task Papers_with_the_same_title_but_different_authors_are_not_merged()
    {
        _fixture.Put("arxiv-1701.00001", LibraryFixture.BeePdf);

        var result =
            await IngestAsync(Write("b.bib", "@misc{a, title={What a bee dances}, author={Vera Vespa}}"), "1701.00001");

        Assert.Equal(2, result.Papers);
    }

    private static async Task<List<PaperDetails>> PapersAsync(LibraryFixture fixture)
    {
        await using var library = await fixture.OpenAsync();
        string[] ids = ["7", "8", "9", "apis18", "arxiv-1701.00001", "wasps-dance"];
        var papers = new List<PaperDetails>();
        foreach (var id in ids)
        {
            papers.AddRange(
                await library.GetAsync(new PaperId(id), LibraryFixture.Cancellation) is { } paper ? [paper] : []);
        }

        return papers;
    }

    private static string Describe(PaperDetails paper) => string.Join(
        " | ",
        [
            $"{paper.Paper.Id} {paper.Paper.Title} {paper.Paper.Year} {paper.Paper.Venue}",
            $"{paper.Abstract} {paper.Note}",
            .. paper.Paper.Authors, .. paper.Paper.Tags.Order(), .. paper.Links.Select(link => link.Url).Order(),
        ]);

    private IngestOptions Offline(params string[] sources) =>
        new() { Sources = sources, NetworkBudget = TimeSpan.Zero };

    private Task<UpdateResult> IngestAsync(params string[] sources) => _fixture.IngestAsync(Offline(sources));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_fixture.Options.CorpusPath, name);
        File.WriteAllText(path, text);
        return path;
    }
}
