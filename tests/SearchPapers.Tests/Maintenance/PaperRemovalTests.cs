using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Maintenance;

public sealed class PaperRemovalTests : IAsyncDisposable
{
    private readonly LibraryFixture _bench = new();

    public PaperRemovalTests() => _bench.List(Dances, Roads);

    private string Dances => _bench.Item("dances", "What a bee dances", "Films bees.");

    private string Roads => _bench.Item("roads", "Shortest paths on a map", "Finds a route.");

    private string Combs => _bench.Item("combs", "The angles of a comb", "Measures combs.");

    private static CancellationToken Stop => LibraryFixture.Stop;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_removed_paper_does_not_come_back_with_an_ingest_of_something_else()
    {
        await _bench.IngestAsync();
        await using var library = await _bench.OpenAsync();

        var result = await library.RemoveAsync(Ids("dances"), Stop);
        await library.IngestAsync(_bench.Ingest with { Sources = [_bench.ListAs("other.md", Combs)] }, cancellationToken: Stop);

        Assert.Equal(Ids("dances"), result.Removed);
        Assert.Equal((1, 1), (result.Papers, result.Unchanged));
        Assert.Equal(["combs", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task A_list_that_still_names_a_removed_paper_is_named_and_brings_it_back()
    {
        await _bench.IngestAsync();
        await using var library = await _bench.OpenAsync();

        var result = await library.RemoveAsync(Ids("dances"), Stop);
        await library.IngestAsync(_bench.Ingest, cancellationToken: Stop);

        Assert.Equal(["papers.md"], result.Sources);
        Assert.Contains("papers.md", Assert.Single(result.Notices), StringComparison.Ordinal);
        Assert.Equal(["dances", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task An_unknown_id_is_named_with_those_that_look_like_it_and_the_others_are_removed()
    {
        await _bench.IngestAsync();
        await using var library = await _bench.OpenAsync();

        var result = await library.RemoveAsync(Ids("dance", "roads", "roads"), Stop);

        Assert.Equal(Ids("roads"), result.Removed);
        Assert.Equal(
            new Problem("dance", null, "index", "There is no \"dance\" in the index. What looks like it: dances."),
            Assert.Single(result.Failed));
    }

    [Fact]
    public async Task A_source_goes_with_the_papers_that_no_other_source_names()
    {
        var other = _bench.ListAs("other.md", Roads, Combs);
        await _bench.IngestAsync(_bench.Ingest with { Sources = [_bench.ListPath, other] });
        await using var library = await _bench.OpenAsync();

        var result = await library.RemoveSourceAsync(other, Stop);

        Assert.Equal(Ids("combs"), result.Removed);
        Assert.Contains("roads", result.Notices[^1], StringComparison.Ordinal);
        Assert.Equal(["papers.md"], (await library.GetStatusAsync(Stop)).Sources);
    }

    [Fact]
    public async Task A_file_of_papers_goes_by_its_path()
    {
        var lines = Path.Combine(_bench.Options.CorpusPath, "hives.jsonl");
        await File.WriteAllTextAsync(lines, """{"id": "hive", "title": "The temperature of a hive"}""", Stop);
        await _bench.IngestAsync(_bench.Ingest with { Sources = [_bench.ListPath, lines] });
        await using var library = await _bench.OpenAsync();

        var result = await library.RemoveSourceAsync(lines, Stop);

        Assert.Equal(Ids("hive"), result.Removed);
        Assert.Equal(["dances", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task An_unknown_source_is_named_with_those_there_are()
    {
        await _bench.IngestAsync();
        await using var library = await _bench.OpenAsync();

        var result = await library.RemoveSourceAsync("elsewhere/papers.md", Stop);

        Assert.Empty(result.Removed);
        var unknown = Assert.Single(result.Failed);
        Assert.Equal("elsewhere/papers.md", unknown.Id);
        Assert.EndsWith("What looks like it: papers.md.", unknown.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_papers_can_be_removed_and_come_back()
    {
        await _bench.IngestAsync();
        await using var library = await _bench.OpenAsync();

        var result = await library.RemoveAsync(Ids("roads", "dances"), Stop);

        Assert.Equal(Ids("dances", "roads"), result.Removed);
        Assert.Equal((0, 0), (result.Papers, result.Unchanged));
        Assert.Empty((await library.AskAsync("bees", cancellationToken: Stop)).Hits);
        Assert.Equal(2, (await library.IngestAsync(_bench.Ingest, cancellationToken: Stop)).Indexed);
    }

    [Fact]
    public async Task A_second_writer_is_refused()
    {
        await _bench.IngestAsync();
        await using var library = await _bench.OpenAsync();
        using var other = new IndexFolder(_bench.Options.IndexPath).Lock();

        await ErrorAssert.ThrowsAsync(SearchPapersError.IndexLocked, () => library.RemoveAsync(Ids("dances"), Stop));

        Assert.Equal(["dances", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task An_index_of_another_encoder_is_left_alone()
    {
        await _bench.IngestAsync();
        var own = _bench.Options with { Encoder = new PaperEncoder(new FakeGenerator(_ => [1f])) };
        await using var library = await PaperLibrary.OpenAsync(own, Stop);

        await ErrorAssert.ThrowsAsync(SearchPapersError.IndexFormat, () => library.RemoveAsync(Ids("dances"), Stop));

        Assert.Equal(["dances", "roads"], await IdsAsync(library));
    }

    [Fact]
    public async Task Nothing_can_be_removed_before_there_is_anything()
    {
        await using var library = await _bench.OpenAsync();

        await ErrorAssert.ThrowsAsync(SearchPapersError.IndexNotFound, () => library.RemoveAsync(Ids("dances"), Stop));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => library.RemoveAsync([], Stop));
        Assert.False(Directory.Exists(_bench.Options.IndexPath));
    }

    private static IReadOnlyList<PaperId> Ids(params string[] ids) => [.. ids.Select(id => new PaperId(id))];

    private static async Task<IEnumerable<string>> IdsAsync(PaperLibrary library)
    {
        var all = await library.SearchAsync("-zygomorphic", new SearchOptions { Mode = SearchMode.Keyword }, Stop);
        return all.Hits.Select(hit => hit.Paper.Id.Value).Order();
    }
}
