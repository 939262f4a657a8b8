using System.Text.Json;
using SearchPapers.Cli.Tests.Support;
using SearchPapers.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class ExtractTests
{
    private const string First = "The first page speaks of algorithmic stability and of nothing else at all.";

    [Fact]
    public async Task Each_file_is_a_line_of_JSON_in_argument_order()
    {
        await using var fixture = new CommandFixture();
        var good = new TinyPdf().AddPage(First).AddPage("A second page.").Save(fixture["good.pdf"]);
        await File.WriteAllTextAsync(fixture["bad.pdf"], "no PDF", TestContext.Current.CancellationToken);

        var run = await fixture.RunAsync("extract", "bad.pdf", good, "--json");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["bad.pdf", good], lines.Select(line => line.GetProperty("file").GetString()));
        Assert.All(lines, line => Assert.Equal("file error header sections passages pages notices", Names(line)));
        Assert.Equal("stage reason", Names(lines[0].GetProperty("error")));
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("header").ValueKind);
        Assert.Equal("title authors abstract year venue", Names(lines[1].GetProperty("header")));
        Assert.Equal("total read lost", Names(lines[1].GetProperty("pages")));
        Assert.Equal(2, lines[1].GetProperty("pages").GetProperty("read").GetInt32());
    }

    [Fact]
    public async Task The_text_form_prints_every_line()
    {
        await using var fixture = new CommandFixture();
        new TinyPdf().AddPage(First, "And a second line.").AddPage("Page two.").Save(fixture["paper.pdf"]);

        var run = await fixture.RunAsync("extract", "paper.pdf", "--text");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [First, "And a second line.", "Page two."], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_text_form_contains_no_control_characters()
    {
        await using var fixture = new CommandFixture();
        const string Font =
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[1/uni001B]>>>>";
        new TinyPdf(Font).AddPage("All bees \u0001]0;owned dance in the dark of the hive.").Save(fixture["paper.pdf"]);

        var run = await fixture.RunAsync("extract", "paper.pdf", "--text");

        Assert.Contains("]0;owned dance", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    private static string Names(JsonElement element) =>
        string.Join(' ', element.EnumerateObject().Select(property => property.Name));
}
