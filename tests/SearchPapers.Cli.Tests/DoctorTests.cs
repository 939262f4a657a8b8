using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class DoctorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_healthy_library_prints_nothing_and_exits_with_0()
    {
        await using var fixture = await IngestedAsync("What a bee dances");

        var run = await fixture.RunAsync("doctor", "--quiet");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_problem_is_printed_with_the_command_that_fixes_it()
    {
        await using var fixture = await IngestedAsync("To be or not to be");

        var text = await fixture.RunAsync("doctor", "--quiet");
        var json = await fixture.JsonAsync("doctor");

        Assert.Equal((1, ""), (text.ExitCode, text.Error));
        Assert.Equal(
            ["dances (To be or not to be): its title finds nothing",
                "    searchpapers ask 'To be or not to be' --explain"],
            text.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        Assert.Equal(
            """{"problems":[{"id":"dances","title":"To be or not to be","stage":"title","reason":"its title """ +
            """finds nothing","fix":"searchpapers ask 'To be or not to be' --explain"}]}""",
            json.GetRawText());
    }

    [Fact]
    public async Task A_folder_without_an_index_is_exit_code_2()
    {
        await using var fixture = new CommandFixture();
        Directory.CreateDirectory(fixture["photos"]);
        await File.WriteAllTextAsync(fixture["photos/cat.jpg"], "", Cancellation);

        var run = await fixture.RunAsync("doctor", "--index", "photos");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is not an index folder", run.Error);
    }

    private static async Task<CommandFixture> IngestedAsync(string title)
    {
        var fixture = new CommandFixture();
        await File.WriteAllTextAsync(
            fixture["bees.jsonl"], $$"""{"id": "dances", "title": "{{title}}"}""", Cancellation);
        await fixture.RunAsync("ingest", "bees.jsonl");
        return fixture;
    }
}
