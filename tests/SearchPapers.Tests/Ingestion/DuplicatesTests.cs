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
        var lines = Write("bees.jsonl", """
            {"id": "7", "title": "What a bee dances", "abstract": "On nectar.", "externalIds": {"ArXiv": "1701.00001"}}
            {"id": "8", "title": "Wasps"}
            """);

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
