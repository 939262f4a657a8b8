using System.Text.Json;
using SearchPapers.Cli.Tests.Support;
using SearchPapers.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class TrainTests : IAsyncDisposable
{
    private static readonly string[] Small = ["--dimensions", "16", "--passes", "10"];

    private readonly Clone _clone = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _clone.DisposeAsync();

    // The topics' words are nobody's: the encoder that comes along knows none of them.
    [Fact]
    public async Task The_encoder_option_reads_the_output_of_train()
    {
        await File.WriteAllLinesAsync(_clone["papers.jsonl"], SyntheticPapers.Lines(300), Stop);
        using var collection = CollectionOf(SyntheticPapers.Of(20, seed: 5));

        var trained = await _clone.RunAsync(["train", "--from", "papers.jsonl", "--out", "enc", .. Small]);
        var own = await _clone.JsonAsync("eval", collection.Path, "--mode", "semantic", "--encoder", "enc");
        var shipped = await _clone.JsonAsync("eval", collection.Path, "--mode", "semantic");

        Assert.Equal(0, trained.ExitCode);
        Assert.Matches(
            @"^enc: \d+ terms, 16 dimensions, trained on 270 papers in 0:00:\d\d; mean reciprocal rank on held-out papers 0\.\d{3}\.\n$",
            trained.Output);
        Assert.Contains("Pass 2, 20 %", trained.Error);
        Assert.True(File.Exists(_clone["enc/report.json"]));
        Assert.InRange(own.GetProperty("recall@5").GetDouble(), 0.7, 1);
        Assert.Equal(0, shipped.GetProperty("recall@5").GetDouble());
    }

    [Fact]
    public async Task An_index_is_searched_with_the_encoder_that_built_it()
    {
        await File.WriteAllLinesAsync(_clone["papers.jsonl"], SyntheticPapers.Lines(100), Stop);
        await _clone.RunAsync(["train", "--from", "papers.jsonl", "--out", "enc", .. Small]);
        await _clone.RunAsync("ingest", "--encoder", "enc", "--quiet");

        var own = await _clone.RunAsync("ask", "stability", "--encoder", "enc", "--quiet");
        var shipped = await _clone.RunAsync("ask", "stability");
        var byKeyword = await _clone.RunAsync("search", "stability", "--mode", "keyword", "--quiet");

        Assert.Equal((0, 2, 0), (own.ExitCode, shipped.ExitCode, byKeyword.ExitCode));
        Assert.Contains("from the encoder \"enc\"", shipped.Error);
        Assert.DoesNotContain("   at ", shipped.Error);
    }

    [Fact]
    public async Task The_trained_encoder_does_not_depend_on_the_number_of_cores()
    {
        await File.WriteAllLinesAsync(_clone["papers.jsonl"], SyntheticPapers.Lines(200), Stop);
        var prints = new List<string?>();
        foreach (var cores in new[] { "1", "2", "5" })
        {
            _clone.Environment["DOTNET_PROCESSOR_COUNT"] = cores;
            var report = await _clone.JsonAsync(["train", "--from", "papers.jsonl", .. Small]);
            prints.Add(report.GetProperty("fingerprint").GetString());
        }

        Assert.NotNull(Assert.Single(prints.Distinct()));
        Assert.True(File.Exists(_clone["encoder/science-encoder.bin"]));
    }

    [Fact]
    public async Task Skipped_lines_are_counted_and_exit_with_1()
    {
        await File.WriteAllLinesAsync(_clone["papers.jsonl"], [.. SyntheticPapers.Lines(100), "{", "{}"], Stop);

        var run = await _clone.RunAsync(["train", "--from", "papers.jsonl", .. Small]);

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
        await File.WriteAllLinesAsync(_clone["few.jsonl"], SyntheticPapers.Lines(3), Stop);
        Directory.CreateDirectory(_clone["empty"]);
        Directory.CreateDirectory(_clone["damaged"]);
        await File.WriteAllTextAsync(
            _clone["damaged/science-encoder.bin"], "version https://git-lfs.github.com/spec/v1\n", Stop);

        var run = await _clone.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
        Assert.False(Directory.Exists(_clone["encoder"]));
    }

    [Fact]
    public async Task Help_lists_all_commands()
    {
        var all = await _clone.RunAsync("--help");
        var train = await _clone.RunAsync("train", "--help");
        var ask = await _clone.RunAsync("ask", "--help");

        Assert.Equal((0, 0, 0), (all.ExitCode, train.ExitCode, ask.ExitCode));
        Assert.Contains("  train ", all.Output);
        Assert.Contains("  similar ", all.Output);
        Assert.All(
            new[] { "--from", "--out", "--passes", "--dimensions", "--seed" },
            option => Assert.Contains(option, train.Output));
        Assert.Contains("--encoder", ask.Output);
        Assert.Contains("SEARCHPAPERS_ENCODER", ask.Output);
    }

    // Each title asks for its own abstract alone, which stands there without its title.
    private static BeirFolder CollectionOf(IReadOnlyList<SyntheticPapers> papers) => new()
    {
        ["corpus.jsonl"] = Lines(papers, (id, paper) => new { _id = $"p{id}", title = "", text = paper.Abstract }),
        ["queries.jsonl"] = Lines(papers, (id, paper) => new { _id = $"q{id}", text = paper.Title }),
        ["qrels/test.tsv"] = "query-id\tcorpus-id\tscore\n"
            + string.Concat(papers.Index().Select(paper => $"q{paper.Index}\tp{paper.Index}\t1\n")),
    };

    private static string Lines(IReadOnlyList<SyntheticPapers> papers, Func<int, SyntheticPapers, object> line) =>
        string.Join('\n', papers.Index().Select(paper => JsonSerializer.Serialize(line(paper.Index, paper.Item))));
}
