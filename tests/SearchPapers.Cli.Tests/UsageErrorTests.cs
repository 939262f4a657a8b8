using SearchPapers.Cli.Commands;
using SearchPapers.Cli.Help;
using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("ask", "The question is empty", " ")]
    [InlineData("ask", "'QUESTION' missing")]
    [InlineData("ask", "--top needs an integer from 1 to 1000, not \"0\"", "x", "--top", "0")]
    [InlineData("ask", "--top needs an integer from 1 to 1000, not \"many\"", "x", "--top", "many")]
    [InlineData("search", "'fuzzy'", "x", "--mode", "fuzzy")]
    [InlineData("search", "--offset needs an integer from 0", "x", "--offset", "-1")]
    [InlineData(
        "search", "--facets needs one or more of year,venue,tag, not \"year,author\"", "x", "--facets", "year,author")]
    [InlineData("ask", "'size'", "x", "--sort", "size")]
    [InlineData("open", "--page needs an integer from 1", "x", "--page", "0")]
    [InlineData("open", "The ID is empty", " ")]
    [InlineData("completions", "'cmd'", "cmd")]
    [InlineData("similar", "Nothing to compare with")]
    [InlineData("similar", "Nothing to compare with", "--not", "charles18a")]
    [InlineData("similar", "is empty", "--text", " ")]
    [InlineData("similar", "is empty", "charles18a", "--not", "")]
    [InlineData("similar", "Unknown option \"--near\"", "charles18a", "--near")]
    [InlineData("remove", "Give either ids")]
    [InlineData("remove", "Give either ids", "charles18a", "--source", "list.md")]
    [InlineData("remove", "is empty", " ")]
    [InlineData("ingest", "--max-size needs an integer", "--max-size", "0")]
    [InlineData("ingest", "Unknown option \"--fast\"", "list.md", "--fast")]
    public void A_usage_error_names_the_problem(string command, string expected, params string[] arguments)
    {
        var errors = CommandTree.Create([command]).Parse([command, .. arguments]).Errors;

        Assert.Contains(errors, error => error.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("show", "--", "--dances")]
    [InlineData("search", "bees", "--", "--dances", "--")]
    [InlineData("similar", "dances", "--not", "roads", "--", "--hives")]
    public void After_two_dashes_nothing_is_an_option(params string[] arguments) =>
        Assert.Empty(CommandTree.Create(arguments).Parse(arguments).Errors);

    [Fact]
    public void Before_two_dashes_an_unknown_option_is_an_error()
    {
        string[] arguments = ["search", "--dances", "--", "--bees", "--hives"];

        var errors = CommandTree.Create(arguments).Parse(arguments).Errors;

        Assert.Equal(["Unknown option \"--dances\"."], errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData("search", "@inproceedings")]
    [InlineData("similar", "--text", "@article{charles18a, title = {Stability}}")]
    public async Task A_word_with_an_at_sign_is_not_a_response_file(params string[] arguments)
    {
        await using var fixture = new CommandFixture();

        var run = await fixture.RunAsync(arguments);

        Assert.Contains("There is no index", run.Error);
    }

    [Fact]
    public async Task An_unknown_option_is_exit_code_2_and_points_to_help()
    {
        await using var fixture = new CommandFixture();

        var run = await fixture.RunAsync("ask", "stability", "--top", "0");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("searchpapers ask --help", run.Error);
    }

    [Fact]
    public async Task Unusable_files_are_exit_code_2_and_a_message_without_a_stack_trace()
    {
        await using var fixture = new CommandFixture();
        Directory.CreateDirectory(fixture["photos"]);
        await File.WriteAllTextAsync(fixture["photos/cat.jpg"], "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(fixture["empty.md"], "# Nothing\n", TestContext.Current.CancellationToken);

        var runs = new[]
        {
            (await fixture.RunAsync("ingest", "nosuch.md"), "there is no such file"),
            (await fixture.RunAsync("ingest", "empty.md"), "names no paper"),
            (await fixture.RunAsync("ask", "stability", "--index", "photos"), "is not an index folder"),
            (await fixture.RunAsync("search", "stability"), "There is no index"),
        };

        Assert.All(runs, run => Assert.Equal((2, ""), (run.Item1.ExitCode, run.Item1.Output)));
        Assert.All(runs, run => Assert.Contains(run.Item2, run.Item1.Error));
        Assert.All(runs, run => Assert.DoesNotContain("   at ", run.Item1.Error));
    }

    [Theory]
    [MemberData(nameof(ApprovedTextTests.Commands), MemberType = typeof(ApprovedTextTests))]
    public void The_examples_of_each_command_parse(string name)
    {
        var root = CommandTree.Create([name]);
        var examples =
            Assert.IsType<CommandWithExamples>(root.Subcommands.Single(command => command.Name == name)).Examples;

        Assert.NotEmpty(examples);
        Assert.All(
            examples, example => Assert.Empty(root.Parse(example.Split(['<', '>'])[0].Replace('\'', '"')).Errors));
    }

    [Fact]
    public async Task Help_shows_examples()
    {
        await using var fixture = new CommandFixture();

        var run = await fixture.RunAsync("search", "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("searchpapers search '\"information bottleneck\" pruning' --mode keyword", run.Output);
    }

    [Fact]
    public async Task A_query_syntax_error_is_exit_code_2_with_its_position()
    {
        await using var fixture = new CommandFixture();
        await fixture.RunAsync("ingest");

        var run = await fixture.RunAsync("search", "stability", "year:abc", "--json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("\"abc\" at position 16 of the query is not a year", run.Error);
    }

    [Theory]
    [InlineData("-hardness", "stability")]
    [InlineData("year:2018 -hardness stability")]
    public async Task A_prohibited_word_is_not_an_option(params string[] query)
    {
        await using var fixture = new CommandFixture();
        await fixture.RunAsync("ingest");

        var run = await fixture.RunAsync(["search", .. query]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("charles18a", run.Output);
    }
}
