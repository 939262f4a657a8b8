using SearchPapers.Encoders;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Papers;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Indexing;

public sealed class IndexUpdaterTests : IDisposable
{
    private static readonly SearchOptions ByKeyword = new() { Mode = SearchMode.Keyword };

    private readonly IndexFixture _bench = IndexFixture.Of(Some.Entries);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_small_change_is_made_in_place_and_a_large_one_aside()
    {
        var first = _bench.Folder.Current()!.Name;
        _bench.Update([Renewed("hive", "Wasps in a hive")]);
        var second = _bench.Folder.Current()!.Name;
        _bench.Update([Renewed("dances", "Wasps dance as well")]);

        Assert.Equal(first, second);
        Assert.NotEqual(first, _bench.Folder.Current()!.Name);
    }

    [Fact]
    public void Many_papers_are_learnt_from_anew_when_others_of_another_subject_come_and_not_for_more_of_the_same()
    {
        using var bench = IndexFixture.Of(Some.ManyEntries(3_000));
        var first = bench.Folder.Current()!.Name;

        bench.Update(Some.ManyEntries(3_300).Skip(3_000));
        Assert.Equal(first, bench.Folder.Current()!.Name);
        Assert.True(DriftOf(bench) < 0.02);

        bench.Update(Enumerable.Range(0, 300).Select(at => OfWords($"other-{at}", $"xylem{at % 30} phloem{at % 7} sap")));
        Assert.NotEqual(first, bench.Folder.Current()!.Name);
        Assert.Equal(0, DriftOf(bench));
    }

    [Theory]
    [InlineData("bee nectar")]
    [InlineData("generalization of a stable learner")]
    [InlineData("\"training examples\" margin")]
    [InlineData("wasps")]
    [InlineData("method")]
    public void A_change_in_place_gives_the_answers_of_an_index_built_at_once(string query)
    {
        var renewed = Renewed("traffic", "Traffic lights for wasps");
        using var atOnce = IndexFixture.Of(Some.Entries.Select(entry => IsOf(entry, "traffic") ? renewed : entry));

        _bench.Update([renewed]);

        Assert.Equal(Evidence(atOnce.Search(query, ByKeyword)), Evidence(_bench.Search(query, ByKeyword)));
    }

    [Fact]
    public void Papers_that_come_one_after_the_other_make_the_index_of_papers_that_come_together()
    {
        using var slow = new IndexFixture();
        foreach (var entry in Some.Entries.Reverse())
        {
            slow.Update([entry]);
        }

        Assert.Equal(Answers(_bench, "how bees find a path"), Answers(slow, "how bees find a path"));
        Assert.Equal(Fingerprint(_bench), Fingerprint(slow));
    }

    [Fact]
    public void A_removed_paper_never_comes_back()
    {
        _bench.Update([], "nectar");
        Assert.DoesNotContain("nectar", IndexFixture.Ids(_bench.Search("nectar radar")));

        _bench.Update(Some.Entries.Take(3));

        Assert.DoesNotContain("nectar", IndexFixture.Ids(_bench.Search("nectar radar")));
        using var snapshot = _bench.Open();
        Assert.Null(snapshot.Find(new PaperId("nectar")));
        Assert.Equal(9, snapshot.PaperCount);
    }

    [Fact]
    public void What_a_paper_said_before_it_changed_is_not_found()
    {
        _bench.Update([Renewed("stable", "Nothing but wasps")]);

        Assert.DoesNotContain("stable", IndexFixture.Ids(_bench.Search("quokkas forget", ByKeyword)));
        Assert.Equal(["stable"], IndexFixture.Ids(_bench.Search("wasps", ByKeyword)));
        using var snapshot = _bench.Open();
        Assert.Equal((10, 0), (snapshot.PaperCount, snapshot.PassageCount));
    }

    [Fact]
    public void An_index_without_papers_answers_nothing()
    {
        _bench.Update([], Some.Papers.Select(paper => paper.Paper.Id.Value));

        Assert.Empty(_bench.Search("method").Hits);
    }

    [Fact]
    public void Two_papers_are_too_few_to_learn_from_and_have_their_meaning_from_the_encoder_that_comes_along()
    {
        using var small = IndexFixture.Of(Some.Entries.Take(2));
        var byMeaning = new SearchOptions { Mode = SearchMode.Semantic };
        Assert.Null(Fingerprint(small));
        Assert.Equal(["margin", "stable"], IndexFixture.Ids(small.Search("narrow margin of a classifier", byMeaning)));

        small.Update(Some.Entries.Skip(2));

        Assert.NotNull(Fingerprint(small));
        Assert.Contains("dances", IndexFixture.Ids(small.Search("bee", byMeaning)));
    }

    [Fact]
    public async Task A_cancelled_update_leaves_the_index_as_it_was()
    {
        using var snapshot = _bench.Open();
        var update = new IndexUpdater(_bench.Folder, snapshot, NamedEncoder.Shipped);

        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => update.ApplyAsync(IndexFixture.Feed(Renewed("hive", "Wasps")), [], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => update.ApplyAsync(IndexFixture.Feed(Some.Entries.Take(5)), [], cancelled));

        Assert.Empty(_bench.Search("wasps", ByKeyword).Hits);
        Assert.Equal(snapshot.Generation.Name, _bench.Folder.Current()!.Name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void What_a_killed_build_left_is_cleaned_up_by_the_next_update(int changes)
    {
        var left = Path.Combine(_bench.Path, "generations", "000007");
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(left, "vectors.bin"), "half");
        Assert.NotEmpty(_bench.Search("bee").Hits);

        _bench.Update(Some.Entries.Take(changes));

        Assert.False(Directory.Exists(left));
        Assert.NotEmpty(_bench.Search("bee").Hits);
    }

    [Fact]
    public void Many_small_updates_leave_few_segments()
    {
        using var bench = IndexFixture.Of(Some.ManyEntries(400));

        foreach (var entry in Some.ManyEntries(35))
        {
            bench.Update([entry]);
        }

        using var snapshot = bench.Open();
        Assert.Equal("000001", snapshot.Generation.Name);
        Assert.InRange(snapshot.Searcher.IndexReader.Leaves.Count, 1, 20);
    }

    [Fact]
    public void Rows_that_a_killed_update_left_do_not_matter()
    {
        var vectors = _bench.Folder.Current()!.VectorsPath;
        File.AppendAllText(vectors, new string('x', 1000));
        using var clean = IndexFixture.Of(Some.Entries);
        Assert.Equal(Answers(clean, "bee"), Answers(_bench, "bee"));

        _bench.Update([Some.Entry("hive")]);
        clean.Update([Some.Entry("hive")]);

        Assert.Equal(Answers(clean, "bee"), Answers(_bench, "bee"));
    }

    [Fact]
    public void Papers_that_are_others_when_they_are_read_again_stop_an_update_before_anything_is_lost()
    {
        var read = 0;
        IEnumerable<IndexEntry> Fewer()
        {
            foreach (var entry in Some.Entries.Take(read++ == 0 ? 10 : 4))
            {
                yield return entry;
            }
        }

        ErrorAssert.Throws(SearchPapersError.CorpusFormat, () => _bench.Update(IndexFixture.Feed(Fewer())));

        Assert.Equal("000001", _bench.Folder.Current()!.Name);
        Assert.NotEmpty(_bench.Search("bee").Hits);
    }

    private static IndexEntry OfWords(string id, string words) => Some.Entry(Some.Paper(id, words, text: null));

    private static double DriftOf(IndexFixture bench)
    {
        using var snapshot = bench.Open();
        return snapshot.MissedSinceFit / snapshot.Manifest.FittedPapers;
    }

    private static IndexEntry Renewed(string id, string title) => Some.Entry(Some.Paper(id, title, text: null));

    private static bool IsOf(IndexEntry entry, string id) => entry.Paper.Paper.Id.Value == id;

    private static IEnumerable<(string Id, double Score)> Answers(IndexFixture bench, string query) =>
        bench.Search(query).Hits.Select(hit => (hit.Paper.Id.Value, Math.Round(hit.Score, 4)));

    private static IEnumerable<string> Evidence(SearchResults results) =>
        results.Hits.Select(hit => hit.Paper.Id + ": " + string.Join(" … ", hit.Passages.Select(passage => passage.Text)));

    private static string? Fingerprint(IndexFixture bench) => bench.Folder.Current()!.ReadManifest().Projection?.Fingerprint;
}
