using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Indexing.Generations;

public sealed class IndexSnapshotTests : IDisposable
{
    private static readonly SearchOptions ByKeyword = new() { Mode = SearchMode.Keyword };

    private readonly IndexFixture _bench = IndexFixture.Of(Some.Entries);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void What_was_indexed_is_read_again()
    {
        using var snapshot = _bench.Open();

        Assert.All(Some.Entries, entry => Assert.Equivalent(entry, snapshot.Find(entry.Paper.Paper.Id), strict: true));
        Assert.All(Some.Entries, entry => Assert.Equal(entry.Fingerprint, snapshot.FingerprintOf(entry.Paper.Paper.Id)));
    }

    [Fact]
    public void Papers_and_passages_are_counted_apart()
    {
        using var snapshot = _bench.Open();

        Assert.Equal((10, 9, 4), (snapshot.PaperCount, snapshot.FullTextCount, snapshot.PassageCount));
        Assert.Equal(Some.Papers.Select(paper => paper.Paper.Id).Order(), snapshot.Ids());
    }

    [Fact]
    public void A_paper_that_is_not_there_is_not_found()
    {
        using var snapshot = _bench.Open();

        Assert.Null(snapshot.Find(new PaperId("stabl")));
        Assert.Null(snapshot.FingerprintOf(new PaperId("STABLE")));
        Assert.Null(snapshot.Find(default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void A_snapshot_keeps_what_it_opened_while_the_next_is_written(int changes)
    {
        using var snapshot = _bench.Open();
        var before = IndexFixture.Search(snapshot, "bees fly to nectar");

        _bench.Update(Some.Entries.Take(changes).Select(entry => Some.Entry(Some.Listed(entry.Paper.Paper.Id.Value, "Wasps"))));
        _bench.Update([], "nectar", "dances", "hive");

        Assert.Equivalent(before.Hits, IndexFixture.Search(snapshot, "bees fly to nectar").Hits, strict: true);
        Assert.Empty(IndexFixture.Search(snapshot, "wasps", ByKeyword).Hits);
        Assert.NotEmpty(_bench.Search("wasps", ByKeyword).Hits);
    }

    [Fact]
    public void A_snapshot_is_open_until_the_last_of_its_holders_gives_it_back()
    {
        var snapshot = _bench.Open();
        Assert.True(snapshot.TryAcquire());

        snapshot.Dispose();
        Assert.NotEmpty(IndexFixture.Search(snapshot, "bee").Hits);

        snapshot.Dispose();
        Assert.False(snapshot.TryAcquire());
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("projection.bin")]
    [InlineData("vectors.bin")]
    [InlineData("segments")]
    public void A_generation_with_a_part_missing_is_damaged(string part)
    {
        var path = Path.Combine(_bench.Folder.Current()!.Path, part);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.Delete(path);

        var error = ErrorAssert.Throws(SearchPapersError.IndexFormat, _bench.Open);
        Assert.Contains("ingest", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("""{ "schema": "0", "analyzer": "1", "dimensions": 4 }""")]
    public void A_manifest_that_is_none_of_ours_is_refused(string json)
    {
        File.WriteAllText(Path.Combine(_bench.Folder.Current()!.Path, "manifest.json"), json);

        ErrorAssert.Throws(SearchPapersError.IndexFormat, _bench.Open);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(1_000_000)]
    public void A_manifest_that_does_not_fit_the_projection_is_refused(int dimensions)
    {
        var generation = _bench.Folder.Current()!;
        var manifest = generation.ReadManifest();
        generation.WriteManifest(manifest with { Projection = manifest.Projection! with { Dimensions = dimensions } });

        ErrorAssert.Throws(SearchPapersError.IndexFormat, _bench.Open);
    }

    [Fact]
    public void A_file_cut_short_is_a_damaged_index_and_never_a_crash()
    {
        foreach (var file in Directory.GetFiles(_bench.Folder.Current()!.Path, "*", SearchOption.AllDirectories))
        {
            var whole = File.ReadAllBytes(file);
            File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
            var error = Record.Exception(() => _bench.Search("bee"));
            Assert.True(error is null or SearchPapersException { Error: SearchPapersError.IndexFormat }, $"{file}: {error}");
            File.WriteAllBytes(file, whole);
        }
    }
}
