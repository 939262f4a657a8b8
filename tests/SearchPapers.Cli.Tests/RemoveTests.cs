using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class RemoveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_are_removed_and_an_unknown_id_is_exit_code_1()
    {
        await using var fixture = await IngestedAsync();

        var known = await fixture.RunAsync("remove", "dances", "--quiet");
        var unknown = await fixture.RunAsync("remove", "hives", "--json");

        Assert.Equal((0, "1 removed, 1 papers left.", ""), (known.ExitCode, known.Output.Trim(), known.Error));
        Assert.Equal(1, unknown.ExitCode);
        Assert.Equal(
            """{"papers":1,"downloaded":0,"unchanged":1,"extracted":0,"failed":[{"id":"hives","title":null""" +
            ""","stage":"index","reason":"There is no \"hives\" in the index. Similar ids: hive."}],"indexed":0""" +
            ""","removed":[],"sources":[],"notices":[]}""",
            unknown.Output.Trim());
        Assert.Equal("There is no \"hives\" in the index. Similar ids: hive.", unknown.Error.Trim());
    }

    [Fact]
    public async Task A_removed_source_is_reported_with_a_hint_that_ingesting_adds_it_again()
    {
        await using var fixture = await IngestedAsync();

        var run = await fixture.RunAsync("remove", "--source", "bees.jsonl");

        Assert.Equal((0, "2 removed, 0 papers left."), (run.ExitCode, run.Output.Trim()));
        Assert.Contains("bees.jsonl", run.Error);
    }

    private static async Task<CommandFixture> IngestedAsync()
    {
        var fixture = new CommandFixture();
        await File.WriteAllTextAsync(
            fixture["bees.jsonl"],
            """
            {"id": "dances", "title": "What a bee dances"}
            {"id": "hive", "title": "The temperature of a hive"}
            """,
            Cancellation);
        await fixture.RunAsync("ingest", "bees.jsonl");
        return fixture;
    }
}
