using System.Text.Json;
using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class ExportTests
{
    private const string Lines = """
        {"id": "apis18", "title": "What a bee dances", "authors": ["Ada Apis"], "year": 2018, "venue": "Hives"}
        {"id": "bombus19", "title": "Höher als jede Wabe", "abstract": "On wax & bees."}
        """;

    [Fact]
    public async Task Papers_are_exported_in_the_requested_format()
    {
        await using var fixture = await WithPapersAsync();

        var (bibtex, ris) =
            (await fixture.RunAsync("export"), await fixture.RunAsync("export", "--format", "ris", "title:bee"));
        var (csl, lines) = (await fixture.RunAsync("export", "--format", "csl-json", "--quiet"),
            await fixture.RunAsync("export", "--json", "--top", "1"));

        Assert.Equal((0, "2 papers.\n"), (bibtex.ExitCode, bibtex.Error));
        Assert.StartsWith(
            "@inproceedings{apis18,\n  title = {What a bee dances},\n", bibtex.Output, StringComparison.Ordinal);
        Assert.Contains(
            "@misc{bombus19,\n  title = {H{\\\"o}her als jede {Wabe}}", bibtex.Output, StringComparison.Ordinal);
        Assert.StartsWith("TY  - CPAPER\r\nID  - apis18\r\n", ris.Output, StringComparison.Ordinal);
        Assert.Equal((2, ""), (JsonDocument.Parse(csl.Output).RootElement.GetArrayLength(), csl.Error));
        Assert.Equal("apis18", JsonDocument.Parse(lines.Output).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public async Task No_match_is_exit_code_1_and_a_usage_error_is_2()
    {
        await using var fixture = await WithPapersAsync();

        Assert.Equal(
            (1, ""), await fixture.RunAsync("export", "quokka") is var none ? (none.ExitCode, none.Output) : default);
        Assert.Equal(2, (await fixture.RunAsync("export", "--format", "docx")).ExitCode);
        Assert.Contains("query is empty", (await fixture.RunAsync("export", " ")).Error, StringComparison.Ordinal);
        Assert.Contains(
            "Unknown option \"--out\"", (await fixture.RunAsync("export", "--out")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await fixture.RunAsync("export", "(bees")).ExitCode);
    }

    private static async Task<CommandFixture> WithPapersAsync()
    {
        var fixture = new CommandFixture();
        await File.WriteAllTextAsync(fixture["bees.jsonl"], Lines, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await fixture.RunAsync("ingest", "bees.jsonl", "--quiet")).ExitCode);
        return fixture;
    }
}
