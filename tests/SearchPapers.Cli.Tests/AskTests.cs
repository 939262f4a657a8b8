using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class AskTests
{
    private const string Question = "which papers bound generalization via stability";

    [Fact]
    public async Task The_first_question_without_network_is_answered_from_the_notes_of_the_list()
    {
        await using var fixture = new CommandFixture();

        var run = await fixture.RunAsync("ask", Question, "--top", "2");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "Stability and Generalization of Learning Algorithms that Converge to Global Optima", run.Output);
        Assert.Contains("Data-Dependent Stability of Stochastic Gradient Descent", run.Output);
        Assert.Contains("charles18a (download)", run.Error);
        Assert.Contains("by the list's notes only", run.Error);
    }

    [Fact]
    public async Task The_second_question_does_not_use_the_network()
    {
        await using var fixture = new CommandFixture();
        await fixture.RunAsync("ask", Question);
        var asked = fixture.Web.Requests.Count;

        var again = await fixture.RunAsync("ask", Question);
        Directory.Delete(fixture["index"], recursive: true);
        var retried = await fixture.RunAsync("ask", Question);

        Assert.True(asked > 0);
        Assert.Equal(asked, fixture.Web.Requests.Count);
        Assert.Equal((0, 0), (again.ExitCode, retried.ExitCode));
        Assert.Contains("charles18a (download)", retried.Error);
    }

    [Fact]
    public async Task An_explanation_shows_the_parts_of_the_score()
    {
        await using var fixture = new CommandFixture();
        await fixture.RunAsync("ingest", "--quiet");

        var plain = await fixture.RunAsync("ask", Question, "--top", "1");
        var run = await fixture.RunAsync("ask", Question, "--top", "1", "--explain");
        var lines = run.Output.Split('\n')[2..8];

        Assert.DoesNotContain("Score", plain.Output);
        Assert.Matches(@"^   Score 0\.\d{3} = 0\.\d\d × 0\.\d{3} keyword \+ 0\.\d\d × 0\.\d{3} semantic$", lines[0]);
        Assert.Matches(@"^   Keyword: rank 1, BM25 \d+\.\d\d, \d+ % of the maximum$", lines[1]);
        Assert.Matches(@"^     \d\d %  stability, in title, abstract and note$", lines[2]);
        Assert.Matches(@"^   Semantic: rank \d+, cosine 0\.\d\d$", lines[5]);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 80));
    }

    [Fact]
    public async Task Nothing_found_is_exit_code_1()
    {
        await using var fixture = new CommandFixture();
        await fixture.RunAsync("ingest");

        var run = await fixture.RunAsync("ask", "zyzzyxal", "--quiet");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Nothing found", run.Output);
    }

    [Fact]
    public async Task The_sample_in_the_readme_runs_and_is_the_compiled_one()
    {
        await using var fixture = new CommandFixture();
        var sample = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Sample.cs"), TestContext.Current.CancellationToken);
        var readme = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "README.md"), TestContext.Current.CancellationToken);

        var run = await fixture.RunSampleAsync();

        Assert.Contains("```csharp\n" + sample + "```", readme);
        Assert.Equal(3, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("1. ", run.Output);
    }
}
