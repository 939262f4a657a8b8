using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class RemoveTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_are_removed_and_an_unknown_id_is_exit_code_1()
    {
        await using var clone = await IngestedAsync();

        var known = await clone.RunAsync("remove", "dances", "--quiet");
        var unknown = await clone.RunAsync("remove", "hives", "--json");

        Assert.Equal((0, "1 removed, 1 papers left.", ""), (known.ExitCode, known.Output.Trim(), known.Error));
        Assert.Equal(1, unknown.ExitCode);
        Assert.Equal(
            """{"papers":1,"downloaded":0,"unchanged":1,"extracted":0,"failed":[{"id":"hives","title":null,"stage":"index","reason":"There is no \"hives\" in the index. What looks like it: hive."}],"indexed":0,"removed":[],"sources":[],"notices":[]}""",
            unknown.Output.Trim());
        Assert.Equal("There is no \"hives\" in the index. What looks like it: hive.", unknown.Error.Trim());
    }

    [Fact]
    public async Task A_removed_source_is_reported_with_a_hint_that_ingesting_adds_it_again()
    {
        await using var clone = await IngestedAsync();

        var run = await clone.RunAsync("remove", "--source", "bees.jsonl");

        Assert.Equal((0, "2 removed, 0 papers left."), (run.ExitCode, run.Output.Trim()));
        Assert.Contains("bees.jsonl", run.Error);
    }

    private static async Task<Clone> IngestedAsync()
    {
        var clone = new Clone();
        await File.WriteAllTextAsync(
            clone["bees.jsonl"],
            """
            {"id": "dances", "title": "What a bee dances"}
            {"id": "hive", "title": "The temperature of a hive"}
            """,
            Stop);
        await clone.RunAsync("ingest", "bees.jsonl");
        return clone;
    }
}
