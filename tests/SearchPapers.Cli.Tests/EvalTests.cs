using System.Text.Json;
using SearchPapers.Cli.Tests.Support;
using SearchPapers.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class EvalTests : IAsyncDisposable
{
    private const string Figures =
        "dataset mode queries ndcg@10 map mrr@10 recall@5 recall@20 recall@100 msPerQuery";

    private readonly CommandFixture _fixture = new();
    private readonly BeirFolder _collection = new();

    public async ValueTask DisposeAsync()
    {
        _collection.Dispose();
        await _fixture.DisposeAsync();
    }

    [Fact]
    public async Task A_single_mode_is_one_object()
    {
        var run = await _fixture.RunAsync("eval", _collection.Path, "--mode", "keyword", "--run", "out.run", "--json");
        var result = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Figures, Names(result));
        Assert.Equal("p50 p99", Names(result.GetProperty("msPerQuery")));
        Assert.Equal("tiny", result.GetProperty("dataset").GetString());
        Assert.Equal("keyword", result.GetProperty("mode").GetString());
        Assert.Equal((2, 0.5), (result.GetProperty("queries").GetInt32(), result.GetProperty("map").GetDouble()));
        Assert.Equal(3, File.ReadLines(_fixture["out.run"]).Count());
        Assert.False(Directory.Exists(_fixture["index"]));
    }

    [Fact]
    public async Task All_three_modes_are_measured_by_default()
    {
        var all = await _fixture.JsonAsync("eval", _collection.Path);

        Assert.Equal("dataset results", Names(all));
        Assert.Equal(
            ["hybrid", "keyword", "semantic"],
            all.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("mode").GetString()));
        Assert.All(all.GetProperty("results").EnumerateArray(), result => Assert.Equal(Figures, Names(result)));
    }

    [Fact]
    public async Task The_table_fits_a_terminal_and_a_bad_line_is_reported()
    {
        await File.AppendAllTextAsync(
            Path.Combine(_collection.Path, "corpus.jsonl"), "\n{", TestContext.Current.CancellationToken);

        var run = await _fixture.RunAsync("eval", _collection.Path);
        var lines = run.Output.TrimEnd().Split('\n');

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("corpus.jsonl, line 5, is skipped", run.Error);
        Assert.Equal(["tiny", "mode", "hybrid", "keyword", "semantic"], lines.Select(line => line.Split(' ')[0]));
        Assert.StartsWith("keyword        2  0.4299 0.5000 0.5000 0.5000 0.5000 0.5000 ", lines[3]);
        Assert.All(lines, line => Assert.InRange(line.Length, 4, 80));
    }

    [Theory]
    [InlineData("there is no such folder", "nosuch")]
    [InlineData("Unrecognized command or argument '--index'", "nosuch", "--index", "x")]
    [InlineData("Unrecognized command or argument '--top'", "nosuch", "--top", "3")]
    [InlineData("--run takes a file in a folder that exists", "nosuch", "--run", "no/such/run")]
    public async Task A_usage_error_is_exit_code_2(string expected, params string[] arguments)
    {
        var run = await _fixture.RunAsync(["eval", .. arguments]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error);
    }

    private static string Names(JsonElement element) =>
        string.Join(' ', element.EnumerateObject().Select(property => property.Name));
}
