using System.Globalization;
using SearchPapers.Evaluation;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Evaluation;

public sealed class RetrievalEvaluationTests : IDisposable
{
    private static readonly SearchResults Nothing = new()
    {
        Query = "",
        Mode = SearchMode.Keyword,
        TookMs = 0,
        TotalHits = 0,
        TotalHitsIsExact = true,
        Hits = [],
    };

    private readonly BeirFolder _folder = new();
    private readonly TemporaryFolder _runs = new();

    public void Dispose()
    {
        _folder.Dispose();
        _runs.Dispose();
    }

    [Fact]
    public async Task Metrics_match_a_calculation_by_hand()
    {
        var result = Assert.Single(await RunAsync(SearchMode.Keyword));

        // q1 finds "roads" (1), then "lights" (2); q2 finds "hives" (0), and "bees", which is relevant, is not found.
        // (1 + 2 / log2(3)) / (2 + 1 / log2(3)) = 2.2618595 / 2.6309298 = 0.8597187
        Assert.Equal(("tiny", SearchMode.Keyword, 2), (result.Dataset, result.Mode, result.Queries));
        Assert.Equal(0.8597187 / 2, result.NdcgAt10, 6);
        Assert.Equal((0.5, 0.5, 0.5), (result.MeanAveragePrecision, result.MrrAt10, result.RecallAt5));
    }

    [Fact]
    public async Task A_library_with_the_same_papers_has_the_same_metrics()
    {
        var expected = Assert.Single(await RunAsync(SearchMode.Keyword));
        await using var library = await IngestedAsync();
        _folder["corpus.jsonl"] = null;

        var result = Assert.Single(
            await library.EvaluateAsync(
                _folder.Path, SearchMode.Keyword, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(result.Notices);
        Assert.Equal(expected with { MsPerQuery = result.MsPerQuery, Notices = result.Notices }, result);
    }

    [Fact]
    public async Task Judged_papers_that_are_not_in_the_library_count_as_not_found()
    {
        await using var library = await IngestedAsync();
        _folder["qrels/test.tsv"] = "q1\troads\t1\nq1\tmotorways\t2\n";

        var result = Assert.Single(
            await library.EvaluateAsync(
                _folder.Path, SearchMode.Keyword, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(
            "1 judgments are for papers that are not in the library, which count as not found.",
            Assert.Single(result.Notices));
        Assert.Equal(0.5, result.RecallAt5);
    }

    [Fact]
    public async Task Times_are_measured_in_the_second_run_of_the_queries()
    {
        var collection = BeirCollection.Open(_folder.Path);
        var evaluation = new RetrievalEvaluation(collection, (_, _, _) => Task.FromResult(Nothing), new SlowingClock());

        var result = Assert.Single(
            await evaluation.RunAsync(
                SearchMode.Keyword, run: null, progress: null, TestContext.Current.CancellationToken));

        // The two queries take 1 and 5 ms, and once more 9 and 13.
        Assert.Equal([new("p50", 9), new("p99", 13)], result.MsPerQuery);
    }

    [Fact]
    public async Task Queries_are_timed_with_the_TimeProvider_of_the_options()
    {
        var stopped = new PaperLibraryOptions { TimeProvider = new StoppedClock() };

        var result = Assert.Single(await PaperLibrary.EvaluateCollectionAsync(
            _folder.Path, stopped, SearchMode.Keyword, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal([new("p50", 0), new("p99", 0)], result.MsPerQuery);
    }

    [Fact]
    public async Task All_modes_are_evaluated_with_one_index()
    {
        var steps = new List<string>();

        var results = await PaperLibrary.EvaluateCollectionAsync(
            _folder.Path, progress: new SynchronousProgress<string>(steps.Add),
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Enum.GetValues<SearchMode>(), results.Select(result => result.Mode));
        Assert.Equal(
            [
                "Indexing 4 papers",
                "Running 2 queries, mode hybrid",
                "Running 2 queries, mode keyword",
                "Running 2 queries, mode semantic",
            ],
            steps);
    }

    [Fact]
    public async Task A_run_file_has_a_line_per_paper_and_is_the_same_in_every_run()
    {
        var path = _runs["run"];

        await RunAsync(SearchMode.Keyword, path);
        var first = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await RunAsync(mode: null, path);
        var again = await File.ReadAllTextAsync(path + ".keyword", TestContext.Current.CancellationToken);

        var fields = first.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        Assert.Equal(
            ["q1 Q0 roads 1", "q1 Q0 lights 2", "q2 Q0 hives 1"], fields.Select(field => string.Join(' ', field[..4])));
        Assert.All(fields, field => Assert.Equal("searchpapers-keyword", field[5]));
        Assert.Equal(first, again);
        Assert.Equal(
            ["run", "run.hybrid", "run.keyword", "run.semantic"],
            Directory.GetFiles(_runs.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Scores_in_a_run_file_strictly_decrease()
    {
        var query = new JudgedQuery("q", "", new Dictionary<string, int>(StringComparer.Ordinal));
        (string, double)[] papers =
            [("b", 21.5), ("a", 21.5), ("d", 21.499999999), ("c", 1e-12), ("e", 0), ("f", 0), ("g", -1)];

        new TrecRunFile(_runs["run"], SearchMode.Hybrid).Write(SearchMode.Hybrid, [new RankedQuery(query, papers)]);
        var scores = File.ReadLines(_runs["run"])
            .Select(line => float.Parse(line.Split(' ')[4], CultureInfo.InvariantCulture))
            .ToList();

        Assert.Equal(papers.Length, scores.Count);
        Assert.All(scores.Zip(scores.Skip(1)), pair => Assert.True(pair.First > pair.Second));
        Assert.All(scores.Zip(papers), pair => Assert.Equal(pair.Second.Item2, pair.First, 5));
    }

    [Fact]
    public async Task Ids_with_white_space_are_rejected_before_a_run_file_is_written()
    {
        _folder["corpus.jsonl"] = "{\"_id\": \"a b\", \"text\": \"roads\"}";

        var error = await ErrorAssert.ThrowsAsync(
            SearchPapersError.CorpusFormat, () => RunAsync(SearchMode.Keyword, _runs["run"]));

        Assert.Contains("'a b' contains white space", error.Message);
        Assert.Empty(Directory.GetFiles(_runs.Path));
        await Assert.ThrowsAsync<IOException>(() => RunAsync(SearchMode.Keyword, _runs["no/such/folder"]));
    }

    [Fact]
    public async Task A_cancelled_evaluation_stops_between_queries()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var stopWhenRunning =
            new SynchronousProgress<string>(step => (step.StartsWith("Running") ? stop : null)?.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PaperLibrary.EvaluateCollectionAsync(
            _folder.Path, options: null, SearchMode.Keyword, _runs["run"], stopWhenRunning, stop.Token));

        Assert.Empty(Directory.GetFiles(_runs.Path));
    }

    private Task<IReadOnlyList<EvaluationResult>> RunAsync(SearchMode? mode, string? runPath = null) =>
        PaperLibrary.EvaluateCollectionAsync(
            _folder.Path, mode: mode, runPath: runPath, cancellationToken: TestContext.Current.CancellationToken);

    private async Task<PaperLibrary> IngestedAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        var folders = new PaperLibraryOptions { CorpusPath = _runs["corpus"], IndexPath = _runs["index"] };
        var library = await PaperLibrary.OpenAsync(folders, stop);
        var papers = new IngestOptions { Sources = [Path.Combine(_folder.Path, "corpus.jsonl")] };
        await library.IngestAsync(papers, cancellationToken: stop);
        return library;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 1;
    }

    // The n-th timestamp is n² milliseconds, from 0.
    private sealed class SlowingClock : TimeProvider
    {
        private long _count;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _count * _count++;
    }
}
