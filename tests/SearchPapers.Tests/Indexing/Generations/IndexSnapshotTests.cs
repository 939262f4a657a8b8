using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Indexing.Generations;

public sealed class IndexSnapshotTests : IDisposable
{
    private static readonly SearchOptions ByKeyword = new() { Mode = SearchMode.Keyword };

    private readonly IndexFixture _index = IndexFixture.Create(Some.Entries);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Indexed_papers_are_read_back_unchanged()
    {
        using var snapshot = _index.Open();

        Assert.All(Some.Entries, entry => Assert.Equivalent(entry, snapshot.Find(entry.Id), strict: true));
        Assert.All(Some.Entries, entry => Assert.Equal(entry.Fingerprint, snapshot.FingerprintOf(entry.Id)));
    }

    [Fact]
    public void Papers_and_passages_are_counted_separately()
    {
        using var snapshot = _index.Open();

        Assert.Equal((10, 9, 4), (snapshot.PaperCount, snapshot.FullTextCount, snapshot.PassageCount));
        Assert.Equal(Some.Papers.Select(paper => paper.Paper.Id).Order(), snapshot.Ids());
    }

    [Fact]
    public void An_unknown_paper_is_not_found()
    {
        using var snapshot = _index.Open();

        Assert.Null(snapshot.Find(new PaperId("stabl")));
        Assert.Null(snapshot.FingerprintOf(new PaperId("STABLE")));
        Assert.Null(snapshot.Find(default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void A_snapshot_does_not_change_while_a_new_index_is_written(int changes)
    {
        using var snapshot = _index.Open();
        var before = IndexFixture.Search(snapshot, "bees fly to nectar");

        _index.Update(
            Some.Entries.Take(changes).Select(entry => Some.Entry(Some.UnreadPaper(entry.Id.Value, "Wasps"))));
        _index.Update([], "nectar", "dances", "hive");

        Assert.Equivalent(before.Hits, IndexFixture.Search(snapshot, "bees fly to nectar").Hits, strict: true);
        Assert.Empty(IndexFixture.Search(snapshot, "wasps", ByKeyword).Hits);
        Assert.NotEmpty(_index.Search("wasps", ByKeyword).Hits);
    }

    [Fact]
    public void A_snapshot_is_open_until_its_last_reference_is_disposed()
    {
        var snapshot = _index.Open();
        Assert.True(snapshot.TryAcquire());

        snapshot.Dispose();
        Assert.NotEmpty(IndexFixture.Search(snapshot, "bee").Hits);

        snapshot.Dispose();
        Assert.False(snapshot.TryAcquire());
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("lsa.bin")]
    [InlineData("vectors.bin")]
    [InlineData("segments")]
    public void A_generation_with_a_missing_file_is_damaged(string part)
    {
        var path = Path.Combine(_index.Folder.Current()!.Path, part);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.Delete(path);

        var error = ErrorAssert.Throws(SearchPapersError.IndexFormat, _index.Open);
        Assert.Contains("ingest", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("""{ "schema": "0", "analyzer": "1", "dimensions": 4 }""")]
    public void An_invalid_manifest_is_rejected(string json)
    {
        File.WriteAllText(Path.Combine(_index.Folder.Current()!.Path, "manifest.json"), json);

        ErrorAssert.Throws(SearchPapersError.IndexFormat, _index.Open);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(1_000_000)]
    public void A_manifest_that_does_not_match_the_LSA_encoder_is_rejected(int dimensions)
    {
        var generation = _index.Folder.Current()!;
        var manifest = generation.ReadManifest();
        generation.WriteManifest(manifest with { Lsa = manifest.Lsa! with { Dimensions = dimensions } });

        ErrorAssert.Throws(SearchPapersError.IndexFormat, _index.Open);
    }

    [Fact]
    public void A_truncated_file_is_a_damaged_index_and_never_a_crash()
    {
        foreach (var file in Directory.GetFiles(_index.Folder.Current()!.Path, "*", SearchOption.AllDirectories))
        {
            var whole = File.ReadAllBytes(file);
            File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
            var error = Record.Exception(() => _index.Search("bee"));
            Assert.True(
                error is null or SearchPapersException { Error: SearchPapersError.IndexFormat }, $"{file}: {error}");
            File.WriteAllBytes(file, whole);
        }
    }
}
