using System.Text.Json;
using SearchPapers.Cli.Tests.Support;
using SearchPapers.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class SimilarTests
{
    private const string Known = "charles18a";

    [Fact]
    public async Task Similar_papers_have_the_JSON_of_a_search()
    {
        await using var fixture = await IngestedAsync();

        var answer = await fixture.JsonAsync("similar", Known, "--not", "zhou18a", "arora18b", "--top", "20");
        var hits = answer.GetProperty("hits").EnumerateArray().ToList();

        Assert.Equal($"{Known} -zhou18a -arora18b", answer.GetProperty("query").GetString());
        Assert.NotEmpty(hits);
        Assert.Empty(Ids(answer).Intersect([Known, "zhou18a", "arora18b"]));
        Assert.Equal("rank score paper keyword semantic passages", Names(hits[0]));
        Assert.Equal("rank score", Names(hits[0].GetProperty("keyword")));
    }

    [Fact]
    public async Task A_text_is_read_from_the_command_line_and_from_standard_input()
    {
        await using var fixture = await IngestedAsync();
        const string Text =
            "Stability bounds the generalization of learning algorithms that converge to global optima.";

        var given = await fixture.JsonAsync("similar", "--text", Text);
        var piped = await fixture.RunWithInputAsync(Text, "similar", "--text", "-", "--json");

        Assert.Equal(Known, Ids(given)[0]);
        Assert.Equal(Ids(given), Ids(JsonDocument.Parse(piped.Output).RootElement));
    }

    [Fact]
    public async Task A_PDF_need_not_be_in_the_index()
    {
        await using var fixture = await IngestedAsync();
        new TinyPdf()
            .AddPage(
                "Stable learners that converge to global optima are the subject of this draft, and we bound",
                "the generalization gap of learning algorithms by their stability wherever they converge.")
            .Save(fixture["draft.pdf"]);

        var run = await fixture.RunAsync("similar", "--pdf", "draft.pdf", "--top", "1", "--quiet");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            "Stability and Generalization of Learning Algorithms that Converge to Global Optima", run.Output);
    }

    [Fact]
    public async Task An_unknown_id_is_exit_code_2_with_similar_ids()
    {
        await using var fixture = await IngestedAsync();

        var id = await fixture.RunAsync("similar", "charles18b");
        var not = await fixture.RunAsync("similar", Known, "--not", "charles18");
        var pdf = await fixture.RunAsync("similar", "--pdf", "nosuch.pdf");
        var empty = await fixture.RunWithInputAsync(" \n", "similar", "--text", "-");

        Assert.All(new[] { id, not, pdf, empty }, run => Assert.Equal((2, ""), (run.ExitCode, run.Output)));
        Assert.StartsWith($"There is no paper \"charles18b\" in the index. Similar ids: {Known}", id.Error);
        Assert.Contains(Known, not.Error);
        Assert.Contains("nosuch.pdf", pdf.Error);
        Assert.Contains("standard input is empty", empty.Error);
    }

    [Fact]
    public async Task Nothing_found_is_exit_code_1()
    {
        await using var fixture = await IngestedAsync();

        var run = await fixture.RunAsync("similar", "--text", "zygomorphic xylophones", "--quiet");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Nothing found", run.Output);
    }

    private static async Task<CommandFixture> IngestedAsync()
    {
        var fixture = new CommandFixture();
        await fixture.RunAsync("ingest", "--quiet");
        return fixture;
    }

    private static List<string?> Ids(JsonElement answer) =>
        [.. answer.GetProperty("hits").EnumerateArray().Select(
            hit => hit.GetProperty("paper").GetProperty("id").GetString())];

    private static string Names(JsonElement element) =>
        string.Join(' ', element.EnumerateObject().Select(property => property.Name));
}
