using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Ingestion.Sources;

public sealed class JsonLineDuplicatesTests : IAsyncDisposable
{
    private const string Preprint =
        """{"id": "pre", "title": "How bees find the way home at dusk", "authors": ["Ada Apis"], "year": 2019,""" +
        """ "abstract": "They look.", "url": "https://arxiv.org/abs/1901.00001"}""";

    private const string Published =
        """{"id": "pub", "title": "How bees find the way home at dusk", "authors": ["Ada Apis"], "year": 2020,""" +
        """ "abstract": "They look.", "doi": "10.1234/bees.1"}""";

    private const string SameDoi =
        """{"id": "late", "title": "Bees find the way home at dusk", "abstract": "They look.",""" +
        """ "doi": "10.1234/bees.1"}""";

    private const string SameProceedings =
        """{"id": "other", "title": "Why wasps sting in late summer", "abstract": "They are hungry.",""" +
        """ "doi": "10.1234/bees.1"}""";

    private const string Some = """{"id": "some", "title": "Of honey", "abstract": "It is sweet."}""";

    private readonly LibraryFixture _fixture = new();

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Lines_about_one_paper_are_merged_with_all_links()
    {
        var result = await IngestAsync(Write("bees.jsonl", Preprint, Published, SameDoi, SameProceedings));

        Assert.Equal((2, 2, 0), (result.Papers, result.Indexed, result.Failed.Count));
        Assert.Contains(result.Notices, notice => notice.StartsWith("Merged 2 lines", StringComparison.Ordinal));
        Assert.Equal(["https://arxiv.org/abs/1901.00001", "https://doi.org/10.1234/bees.1"], await LinksAsync("pre"));
        Assert.Equal(["https://doi.org/10.1234/bees.1"], await LinksAsync("other"));
        Assert.Null(await FindAsync("pub"));
    }

    [Fact]
    public async Task A_later_file_adds_links_to_an_indexed_paper_once()
    {
        await IngestAsync(Write("bees.jsonl", Preprint));
        var more = Write("more.jsonl", Published, SameDoi, SameProceedings);

        var first = await IngestAsync(more);
        var again = await IngestAsync(more);

        Assert.Equal((2, 0), (first.Indexed, again.Indexed));
        Assert.Equal(["https://arxiv.org/abs/1901.00001", "https://doi.org/10.1234/bees.1"], await LinksAsync("pre"));
        Assert.Null(await FindAsync("pub"));
        Assert.Equal(0, (await IngestAsync(Path.Combine(_fixture.Options.CorpusPath, "bees.jsonl"), more)).Indexed);
    }

    [Fact]
    public async Task A_rebuilt_index_still_finds_duplicates()
    {
        await IngestAsync(Write("bees.jsonl", Preprint));
        await IngestAsync(Write("many.jsonl", [.. SyntheticPaper.Lines(20)]));

        await IngestAsync(Write("more.jsonl", Published));

        Assert.Equal(2, (await LinksAsync("pre")).Length);
    }

    [Fact]
    public async Task A_paper_that_changes_in_the_run_that_adds_links_has_both()
    {
        await IngestAsync(Write("bees.jsonl", Preprint));

        await IngestAsync(
            Write("bees.jsonl", Preprint.Replace("They look.", "They look up.", StringComparison.Ordinal)),
            Write("more.jsonl", Published));

        Assert.Equal("They look up.", (await FindAsync("pre"))!.Abstract);
        Assert.Equal(2, (await LinksAsync("pre")).Length);
    }

    [Fact]
    public async Task A_line_is_merged_by_its_keys_and_not_by_its_id()
    {
        await IngestAsync(Write("numbers.jsonl", """{"id": "pre", "title": "Of numbers", "abstract": "One, two."}"""));

        var result = await IngestAsync(Write("bees.jsonl", Preprint, Published));

        Assert.Equal((1, 0), (result.Indexed, result.Failed.Count));
        Assert.Equal("Of numbers", (await FindAsync("pre"))!.Paper.Title);
        Assert.Empty(await LinksAsync("pre"));
        Assert.Equal(2, (await LinksAsync("pub")).Length);
    }

    [Fact]
    public async Task A_delisted_paper_remains_while_another_file_lists_it()
    {
        var files = new[] { Write("bees.jsonl", Preprint, Some), Write("more.jsonl", Published) };
        await IngestAsync(files);

        Write("bees.jsonl", Some);
        await _fixture.IngestAsync(new IngestOptions { Sources = files, Prune = true });

        Assert.Equal(2, (await LinksAsync("pre")).Length);
    }

    [Fact]
    public async Task The_order_of_files_does_not_matter_if_one_of_them_changes_the_paper()
    {
        var bees = Write("bees.jsonl", Preprint);
        await IngestAsync(bees);

        Write("bees.jsonl", Preprint.Replace("They look.", "They look up.", StringComparison.Ordinal));
        var result = await IngestAsync(Write("more.jsonl", Published), bees);

        Assert.Equal(("They look up.", 1), ((await FindAsync("pre"))!.Abstract, result.Indexed));
        Assert.Equal(2, (await LinksAsync("pre")).Length);
    }

    [Fact]
    public async Task Lines_with_only_a_title_and_an_abstract_are_not_merged()
    {
        var result = await IngestAsync(Write(
            "bees.jsonl",
            """{"id": "1", "title": "How bees find the way home at dusk", "abstract": "They look."}""",
            """{"id": "2", "title": "How bees find the way home at dusk", "abstract": "They look."}"""));

        Assert.Equal(2, result.Indexed);
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_fixture.Options.CorpusPath, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private Task<UpdateResult> IngestAsync(params string[] files) =>
        _fixture.IngestAsync(new IngestOptions { Sources = files });

    private async Task<PaperDetails?> FindAsync(string id)
    {
        await using var library = await _fixture.OpenAsync();
        return await library.GetAsync(new PaperId(id), Cancellation);
    }

    private async Task<string[]> LinksAsync(string id) => [.. (await FindAsync(id))!.Links.Select(link => link.Url)];
}
