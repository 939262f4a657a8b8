using SearchPapers.Encoders;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Papers;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Indexing;

public sealed class IndexUpdaterTests : IDisposable
{
    private static readonly SearchOptions ByKeyword = new() { Mode = SearchMode.Keyword };

    private readonly IndexFixture _index = IndexFixture.Create(Some.Entries);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_small_change_updates_the_generation_and_a_large_one_builds_a_new_one()
    {
        var first = _index.Folder.Current()!.Name;
        _index.Update([Entry("hive", "Wasps in a hive")]);
        var second = _index.Folder.Current()!.Name;
        _index.Update([Entry("dances", "Wasps dance as well")]);

        Assert.Equal(first, second);
        Assert.NotEqual(first, _index.Folder.Current()!.Name);
    }

    [Fact]
    public void LSA_is_fitted_again_after_papers_on_another_subject_and_not_after_more_of_the_same()
    {
        using var index = IndexFixture.Create(Some.ManyEntries(3_000));
        var first = index.Folder.Current()!.Name;

        index.Update(Some.ManyEntries(3_300).Skip(3_000));
        Assert.Equal(first, index.Folder.Current()!.Name);
        Assert.True(DriftOf(index) < 0.02);

        index.Update(Enumerable.Range(0, 300)
            .Select(number => Entry($"other-{number}", $"xylem{number % 30} phloem{number % 7} sap")));
        Assert.NotEqual(first, index.Folder.Current()!.Name);
        Assert.Equal(0, DriftOf(index));
    }

    [Theory]
    [InlineData("bee nectar")]
    [InlineData("generalization of a stable learner")]
    [InlineData("\"training examples\" margin")]
    [InlineData("wasps")]
    [InlineData("method")]
    public void A_change_in_place_gives_the_same_results_as_a_full_build(string query)
    {
        var changed = Entry("traffic", "Traffic lights for wasps");
        using var full = IndexFixture.Create(Some.Entries.Select(entry => HasId(entry, "traffic") ? changed : entry));

        _index.Update([changed]);

        Assert.Equal(Passages(full.Search(query, ByKeyword)), Passages(_index.Search(query, ByKeyword)));
    }

    [Fact]
    public void Adding_papers_one_by_one_gives_the_same_index_as_adding_them_together()
    {
        using var incremental = new IndexFixture();
        foreach (var entry in Some.Entries.Reverse())
        {
            incremental.Update([entry]);
        }

        Assert.Equal(Results(_index, "how bees find a path"), Results(incremental, "how bees find a path"));
        Assert.Equal(Fingerprint(_index), Fingerprint(incremental));
    }

    [Fact]
    public void A_removed_paper_never_comes_back()
    {
        _index.Update([], "nectar");
        Assert.DoesNotContain("nectar", IndexFixture.Ids(_index.Search("nectar radar")));

        _index.Update(Some.Entries.Take(3));

        Assert.DoesNotContain("nectar", IndexFixture.Ids(_index.Search("nectar radar")));
        using var snapshot = _index.Open();
        Assert.Null(snapshot.Find(new PaperId("nectar")));
        Assert.Equal(9, snapshot.PaperCount);
    }

    [Fact]
    public void The_old_text_of_a_changed_paper_is_not_found()
    {
        _index.Update([Entry("stable", "Nothing but wasps")]);

        Assert.DoesNotContain("stable", IndexFixture.Ids(_index.Search("quokkas forget", ByKeyword)));
        Assert.Equal(["stable"], IndexFixture.Ids(_index.Search("wasps", ByKeyword)));
        using var snapshot = _index.Open();
        Assert.Equal((10, 0), (snapshot.PaperCount, snapshot.PassageCount));
    }

    [Fact]
    public void An_index_without_papers_has_no_results()
    {
        _index.Update([], Some.Papers.Select(paper => paper.Paper.Id.Value));

        Assert.Empty(_index.Search("method").Hits);
    }

    [Fact]
    public void Two_papers_are_too_few_for_LSA_and_are_searched_with_the_shipped_encoder()
    {
        using var small = IndexFixture.Create(Some.Entries.Take(2));
        var semantic = new SearchOptions { Mode = SearchMode.Semantic };
        Assert.Null(Fingerprint(small));
        Assert.Equal(["margin", "stable"], IndexFixture.Ids(small.Search("narrow margin of a classifier", semantic)));

        small.Update(Some.Entries.Skip(2));

        Assert.NotNull(Fingerprint(small));
        Assert.Contains("dances", IndexFixture.Ids(small.Search("bee", semantic)));
    }

    [Fact]
    public async Task A_cancelled_update_leaves_the_index_unchanged()
    {
        using var snapshot = _index.Open();
        var update = new IndexUpdater(_index.Folder, snapshot, NamedEncoder.Shipped);

        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            update.ApplyAsync(IndexFixture.Feed(Entry("hive", "Wasps")), [], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            update.ApplyAsync(IndexFixture.Feed(Some.Entries.Take(5)), [], cancelled));

        Assert.Empty(_index.Search("wasps", ByKeyword).Hits);
        Assert.Equal(snapshot.Generation.Name, _index.Folder.Current()!.Name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void The_files_of_a_killed_build_are_removed_by_the_next_update(int changes)
    {
        var orphan = Path.Combine(_index.Path, "generations", "000007");
        Directory.CreateDirectory(orphan);
        File.WriteAllText(Path.Combine(orphan, "vectors.bin"), "half");
        Assert.NotEmpty(_index.Search("bee").Hits);

        _index.Update(Some.Entries.Take(changes));

        Assert.False(Directory.Exists(orphan));
        Assert.NotEmpty(_index.Search("bee").Hits);
    }

    [Fact]
    public void Many_small_updates_leave_few_segments()
    {
        using var index = IndexFixture.Create(Some.ManyEntries(400));

        foreach (var entry in Some.ManyEntries(35))
        {
            index.Update([entry]);
        }

        using var snapshot = index.Open();
        Assert.Equal("000001", snapshot.Generation.Name);
        Assert.InRange(snapshot.Searcher.IndexReader.Leaves.Count, 1, 20);
    }

    [Fact]
    public void Vector_rows_of_a_killed_update_are_ignored()
    {
        var vectors = _index.Folder.Current()!.VectorsPath;
        File.AppendAllText(vectors, new string('x', 1000));
        using var clean = IndexFixture.Create(Some.Entries);
        Assert.Equal(Results(clean, "bee"), Results(_index, "bee"));

        _index.Update([Some.Entry("hive")]);
        clean.Update([Some.Entry("hive")]);

        Assert.Equal(Results(clean, "bee"), Results(_index, "bee"));
    }

    [Fact]
    public void An_update_whose_sources_change_while_they_are_read_fails_without_losing_anything()
    {
        var read = 0;
        IEnumerable<IndexEntry> Fewer()
        {
            foreach (var entry in Some.Entries.Take(read++ == 0 ? 10 : 4))
            {
                yield return entry;
            }
        }

        ErrorAssert.Throws(SearchPapersError.CorpusFormat, () => _index.Update(IndexFixture.Feed(Fewer())));

        Assert.Equal("000001", _index.Folder.Current()!.Name);
        Assert.NotEmpty(_index.Search("bee").Hits);
    }

    private static double DriftOf(IndexFixture index)
    {
        using var snapshot = index.Open();
        return snapshot.UncoveredSinceFit / snapshot.Manifest.FittedPapers;
    }

    private static IndexEntry Entry(string id, string title) => Some.Entry(Some.Paper(id, title, text: null));

    private static bool HasId(IndexEntry entry, string id) => entry.Paper.Paper.Id.Value == id;

    private static IEnumerable<(string Id, double Score)> Results(IndexFixture index, string query) =>
        index.Search(query).Hits.Select(hit => (hit.Paper.Id.Value, Math.Round(hit.Score, 4)));

    private static IEnumerable<string> Passages(SearchResults results) =>
        results.Hits.Select(hit =>
            hit.Paper.Id + ": " + string.Join(" … ", hit.Passages.Select(passage => passage.Text)));

    private static string? Fingerprint(IndexFixture index) => index.Folder.Current()!.ReadManifest().Lsa?.Fingerprint;
}
