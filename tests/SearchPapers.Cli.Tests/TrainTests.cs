using System.Text.Json;
using SearchPapers.Cli.Tests.Support;
using SearchPapers.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class TrainTests : IAsyncDisposable
{
    private static readonly string[] Small = ["--dimensions", "16", "--passes", "10"];

    private readonly CommandFixture _fixture = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    // The words are invented, so the shipped encoder does not know them.
    [Fact]
    public async Task The_encoder_option_reads_the_output_of_train()
    {
        await File.WriteAllLinesAsync(_fixture["papers.jsonl"], SyntheticPaper.Lines(300), Cancellation);
        using var collection = CollectionOf(SyntheticPaper.Create(20, seed: 5));

        var trained = await _fixture.RunAsync(["train", "--from", "papers.jsonl", "--out", "enc", .. Small]);
        var own = await _fixture.JsonAsync("eval", collection.Path, "--mode", "semantic", "--encoder", "enc");
        var shipped = await _fixture.JsonAsync("eval", collection.Path, "--mode", "semantic");

        Assert.Equal(0, trained.ExitCode);
        Assert.Matches(
            @"^enc: \d+ terms, 16 dimensions, trained on 270 papers in 0:00:\d\d; " +
            @"mean reciprocal rank on held-out papers 0\.\d{3}\.\n$",
            trained.Output);
        Assert.Contains("Pass 2, 20 %", trained.Error);
        Assert.True(File.Exists(_fixture["enc/report.json"]));
        Assert.InRange(own.GetProperty("recall@5").GetDouble(), 0.7, 1);
        Assert.Equal(0, shipped.GetProperty("recall@5").GetDouble());
    }

    [Fact]
    public async Task An_index_is_searched_with_the_encoder_that_built_it()
    {
        await File.WriteAllLinesAsync(_fixture["papers.jsonl"], SyntheticPaper.Lines(100), Cancellation);
        await _fixture.RunAsync(["train", "--from", "papers.jsonl", "--out", "enc", .. Small]);
        await _fixture.RunAsync("ingest", "--encoder", "enc", "--quiet");

        var own = await _fixture.RunAsync("ask", "stability", "--encoder", "enc", "--quiet");
        var shipped = await _fixture.RunAsync("ask", "stability");
        var byKeyword = await _fixture.RunAsync("search", "stability", "--mode", "keyword", "--quiet");

        Assert.Equal((0, 2, 0), (own.ExitCode, shipped.ExitCode, byKeyword.ExitCode));
        Assert.Contains("from the encoder \"enc\"", shipped.Error);
        Assert.DoesNotContain("   at ", shipped.Error);
    }

    [Fact]
    public async Task The_trained_encoder_does_not_depend_on_the_number_of_cores()
    {
        await File.WriteAllLinesAsync(_fixture["papers.jsonl"], SyntheticPaper.Lines(200), Cancellation);
        var prints = new List<string?>();
        foreach (var cores in new[] { "1", "2", "5" })
        {
            _fixture.Environment["DOTNET_PROCESSOR_COUNT"] = cores;
            var report = await _fixture.JsonAsync(["train", "--from", "papers.jsonl", .. Small]);
            prints.Add(report.GetProperty("fingerprint").GetString());
        }

        Assert.NotNull(Assert.Single(prints.Distinct()));
        Assert.True(File.Exists(_fixture["encoder/science-encoder.bin"]));
    }

    [Fact]
    public async Task Skipped_lines_are_counted_and_exit_with_1()
    {
        await File.WriteAllLinesAsync(
            _fixture["papers.jsonl"], [.. SyntheticPaper.Lines(100), "{", "{}"], Cancellation);

        var run = await _fixture.RunAsync(["train", "--from", "papers.jsonl", .. Small]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2 lines were skipped", run.Error);
    }

    [Theory]
    [InlineData("'--from' is required", "train")]
    [InlineData("nosuch.jsonl", "train", "--from", "nosuch.jsonl")]
    [InlineData("only 3 papers", "train", "--from", "few.jsonl")]
    [InlineData("--passes needs an integer from 1", "train", "--from", "few.jsonl", "--passes", "0")]
    [InlineData("--dimensions needs an integer from 16", "train", "--from", "few.jsonl", "--dimensions", "4")]
    [InlineData("nosuch", "ask", "stability", "--encoder", "nosuch")]
    [InlineData("nosuch", "eval", "empty", "--encoder", "nosuch")]
    [InlineData("has no encoder", "ask", "stability", "--encoder", "empty")]
    [InlineData("Cannot read", "ask", "stability", "--encoder", "damaged")]
    [InlineData("--encoder needs a folder", "ask", "stability", "--encoder", " ")]
    public async Task A_usage_error_is_exit_code_2_and_a_message(string expected, params string[] arguments)
    {
        await File.WriteAllLinesAsync(_fixture["few.jsonl"], SyntheticPaper.Lines(3), Cancellation);
        Directory.CreateDirectory(_fixture["empty"]);
        Directory.CreateDirectory(_fixture["damaged"]);
        await File.WriteAllTextAsync(
            _fixture["damaged/science-encoder.bin"], "version https://git-lfs.github.com/spec/v1\n", Cancellation);

        var run = await _fixture.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
        Assert.False(Directory.Exists(_fixture["encoder"]));
    }

    [Fact]
    public async Task Help_lists_all_commands()
    {
        var all = await _fixture.RunAsync("--help");
        var train = await _fixture.RunAsync("train", "--help");
        var ask = await _fixture.RunAsync("ask", "--help");

        Assert.Equal((0, 0, 0), (all.ExitCode, train.ExitCode, ask.ExitCode));
        Assert.Contains("  train ", all.Output);
        Assert.Contains("  similar ", all.Output);
        Assert.All(
            new[] { "--from", "--out", "--passes", "--dimensions", "--seed" },
            option => Assert.Contains(option, train.Output));
        Assert.Contains("--encoder", ask.Output);
        Assert.Contains("SEARCHPAPERS_ENCODER", ask.Output);
    }

    // Each title is a query whose only relevant paper is its abstract, without the title.
    private static BeirFolder CollectionOf(IReadOnlyList<SyntheticPaper> papers) => new()
    {
        ["corpus.jsonl"] = Lines(papers, (id, paper) => new { _id = $"p{id}", title = "", text = paper.Abstract }),
        ["queries.jsonl"] = Lines(papers, (id, paper) => new { _id = $"q{id}", text = paper.Title }),
        ["qrels/test.tsv"] = "query-id\tcorpus-id\tscore\n"
            + string.Concat(papers.Index().Select(paper => $"q{paper.Index}\tp{paper.Index}\t1\n")),
    };

    private static string Lines(IReadOnlyList<SyntheticPaper> papers, Func<int, SyntheticPaper, object> line) =>
        string.Join('\n', papers.Index().Select(paper => JsonSerializer.Serialize(line(paper.Index, paper.Item))));
}
