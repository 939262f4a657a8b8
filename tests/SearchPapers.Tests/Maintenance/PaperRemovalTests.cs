using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Maintenance;

public sealed class PaperRemovalTests : IAsyncDisposable
{
    private readonly LibraryFixture _fixture = new();

    public PaperRemovalTests() => _fixture.List(Dances, Roads);

    private string Dances => _fixture.Item("dances", "What a bee dances", "Films bees.");

    private string Roads => _fixture.Item("roads", "Shortest paths on a map", "Finds a route.");

    private string Combs => _fixture.Item("combs", "The angles of a comb", "Measures combs.");

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_removed_paper_does_not_come_back_with_an_ingest_of_another_source()
    {
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();

        var result = await library.RemoveAsync(Ids("dances"), Cancellation);
        var other = _fixture.Ingest with { Sources = [_fixture.ListAs("other.md", Combs)] };
        await library.IngestAsync(other, cancellationToken: Cancellation);

        Assert.Equal(Ids("dances"), result.Removed);
        Assert.Equal((1, 1), (result.Papers, result.Unchanged));
        Assert.Equal(["combs", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task A_list_that_still_has_a_removed_paper_is_reported_and_adds_it_again()
    {
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();

        var result = await library.RemoveAsync(Ids("dances"), Cancellation);
        await library.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation);

        Assert.Equal(["papers.md"], result.Sources);
        Assert.Contains("papers.md", Assert.Single(result.Notices), StringComparison.Ordinal);
        Assert.Equal(["dances", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task An_unknown_id_is_reported_with_similar_ids_and_the_others_are_removed()
    {
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();

        var result = await library.RemoveAsync(Ids("dance", "roads", "roads"), Cancellation);

        Assert.Equal(Ids("roads"), result.Removed);
        Assert.Equal(
            new Problem("dance", null, "index", "There is no \"dance\" in the index. Similar ids: dances."),
            Assert.Single(result.Failed));
    }

    [Fact]
    public async Task Removing_a_source_removes_the_papers_that_no_other_source_lists()
    {
        var other = _fixture.ListAs("other.md", Roads, Combs);
        await _fixture.IngestAsync(_fixture.Ingest with { Sources = [_fixture.ListPath, other] });
        await using var library = await _fixture.OpenAsync();

        var result = await library.RemoveSourceAsync(other, Cancellation);

        Assert.Equal(Ids("combs"), result.Removed);
        Assert.Contains("roads", result.Notices[^1], StringComparison.Ordinal);
        Assert.Equal(["papers.md"], (await library.GetStatusAsync(Cancellation)).Sources);
    }

    [Fact]
    public async Task A_JSON_Lines_file_is_removed_by_its_path()
    {
        var lines = Path.Combine(_fixture.Options.CorpusPath, "hives.jsonl");
        await File.WriteAllTextAsync(lines, """{"id": "hive", "title": "The temperature of a hive"}""", Cancellation);
        await _fixture.IngestAsync(_fixture.Ingest with { Sources = [_fixture.ListPath, lines] });
        await using var library = await _fixture.OpenAsync();

        var result = await library.RemoveSourceAsync(lines, Cancellation);

        Assert.Equal(Ids("hive"), result.Removed);
        Assert.Equal(["dances", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task An_unknown_source_is_reported_with_similar_sources()
    {
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();

        var result = await library.RemoveSourceAsync("elsewhere/papers.md", Cancellation);

        Assert.Empty(result.Removed);
        var unknown = Assert.Single(result.Failed);
        Assert.Equal("elsewhere/papers.md", unknown.Id);
        Assert.EndsWith("Similar sources: papers.md.", unknown.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_papers_can_be_removed_and_ingested_again()
    {
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();

        var result = await library.RemoveAsync(Ids("roads", "dances"), Cancellation);

        Assert.Equal(Ids("dances", "roads"), result.Removed);
        Assert.Equal((0, 0), (result.Papers, result.Unchanged));
        Assert.Empty((await library.AskAsync("bees", cancellationToken: Cancellation)).Hits);
        Assert.Equal(2, (await library.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation)).Indexed);
    }

    [Fact]
    public async Task A_second_writer_is_rejected()
    {
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();
        using var other = new IndexFolder(_fixture.Options.IndexPath).Lock();

        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexLocked, () => library.RemoveAsync(Ids("dances"), Cancellation));

        Assert.Equal(["dances", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task An_index_with_another_encoder_is_not_changed()
    {
        await _fixture.IngestAsync();
        var custom = _fixture.Options with { Encoder = new PaperEncoder(new FakeGenerator(_ => [1f])) };
        await using var library = await PaperLibrary.OpenAsync(custom, Cancellation);

        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexFormat, () => library.RemoveAsync(Ids("dances"), Cancellation));

        Assert.Equal(["dances", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task Removing_without_an_index_is_an_error()
    {
        await using var library = await _fixture.OpenAsync();

        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexNotFound, () => library.RemoveAsync(Ids("dances"), Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => library.RemoveAsync([], Cancellation));
        Assert.False(Directory.Exists(_fixture.Options.IndexPath));
    }

    private static IReadOnlyList<PaperId> Ids(params string[] ids) => [.. ids.Select(id => new PaperId(id))];

    private static async Task<IEnumerable<string>> IdsAsync(PaperLibrary library)
    {
        var all = await library.SearchAsync(
            "-zygomorphic", new SearchOptions { Mode = SearchMode.Keyword }, Cancellation);
        return all.Hits.Select(hit => hit.Paper.Id.Value).Order();
    }
}
