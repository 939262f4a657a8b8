using SearchPapers.Cli.Commands;
using SearchPapers.Cli.Help;
using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("ask", "The question is empty", " ")]
    [InlineData("ask", "'QUESTION' missing")]
    [InlineData("ask", "--top takes a whole number from 1 to 1000, not \"0\"", "x", "--top", "0")]
    [InlineData("ask", "--top takes a whole number from 1 to 1000, not \"many\"", "x", "--top", "many")]
    [InlineData("search", "'fuzzy'", "x", "--mode", "fuzzy")]
    [InlineData("search", "--offset takes a whole number from 0", "x", "--offset", "-1")]
    [InlineData("search", "--facets takes one or more of year,venue,tag, not \"year,author\"", "x", "--facets", "year,author")]
    [InlineData("ask", "'size'", "x", "--sort", "size")]
    [InlineData("open", "--page takes a whole number from 1", "x", "--page", "0")]
    [InlineData("open", "The ID is empty", " ")]
    [InlineData("completions", "'cmd'", "cmd")]
    [InlineData("similar", "nothing to be similar to")]
    [InlineData("similar", "nothing to be similar to", "--not", "charles18a")]
    [InlineData("similar", "is empty", "--text", " ")]
    [InlineData("similar", "is empty", "charles18a", "--not", "")]
    [InlineData("similar", "no option \"--near\"", "charles18a", "--near")]
    [InlineData("remove", "one of the two")]
    [InlineData("remove", "one of the two", "charles18a", "--source", "list.md")]
    [InlineData("remove", "is empty", " ")]
    [InlineData("ingest", "--max-size takes a whole number", "--max-size", "0")]
    [InlineData("ingest", "no option \"--fast\"", "list.md", "--fast")]
    public void What_is_wrong_is_said(string command, string expected, params string[] arguments)
    {
        var errors = CommandTree.Create([command]).Parse([command, .. arguments]).Errors;

        Assert.Contains(errors, error => error.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("show", "--", "--dances")]
    [InlineData("search", "bees", "--", "--dances", "--")]
    [InlineData("similar", "dances", "--not", "roads", "--", "--hives")]
    public void Behind_two_dashes_nothing_is_an_option(params string[] arguments) =>
        Assert.Empty(CommandTree.Create(arguments).Parse(arguments).Errors);

    [Fact]
    public void Before_two_dashes_an_option_is_to_exist()
    {
        string[] arguments = ["search", "--dances", "--", "--bees", "--hives"];

        var errors = CommandTree.Create(arguments).Parse(arguments).Errors;

        Assert.Equal(["There is no option \"--dances\"."], errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData("search", "@inproceedings")]
    [InlineData("similar", "--text", "@article{charles18a, title = {Stability}}")]
    public async Task What_begins_with_an_at_sign_is_no_file_of_arguments(params string[] arguments)
    {
        await using var clone = new Clone();

        var run = await clone.RunAsync(arguments);

        Assert.Contains("There is no index", run.Error);
    }

    [Fact]
    public async Task A_wrong_option_is_exit_code_2_and_points_to_the_help()
    {
        await using var clone = new Clone();

        var run = await clone.RunAsync("ask", "stability", "--top", "0");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("searchpapers ask --help", run.Error);
    }

    [Fact]
    public async Task A_broken_world_is_exit_code_2_and_a_message_without_a_stack_trace()
    {
        await using var clone = new Clone();
        Directory.CreateDirectory(clone["photos"]);
        await File.WriteAllTextAsync(clone["photos/cat.jpg"], "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(clone["empty.md"], "# Nothing\n", TestContext.Current.CancellationToken);

        var runs = new[]
        {
            (await clone.RunAsync("ingest", "nosuch.md"), "there is no such file"),
            (await clone.RunAsync("ingest", "empty.md"), "names no paper"),
            (await clone.RunAsync("ask", "stability", "--index", "photos"), "is not an index folder"),
            (await clone.RunAsync("search", "stability"), "There is no index"),
        };

        Assert.All(runs, run => Assert.Equal((2, ""), (run.Item1.ExitCode, run.Item1.Output)));
        Assert.All(runs, run => Assert.Contains(run.Item2, run.Item1.Error));
        Assert.All(runs, run => Assert.DoesNotContain("   at ", run.Item1.Error));
    }

    [Theory]
    [MemberData(nameof(ApprovedTextTests.Commands), MemberType = typeof(ApprovedTextTests))]
    public void Each_command_has_examples_that_are_right(string name)
    {
        var root = CommandTree.Create([name]);
        var examples = Assert.IsType<CommandWithExamples>(root.Subcommands.Single()).Examples;

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Empty(root.Parse(example.Split(['<', '>'])[0].Replace('\'', '"')).Errors));
    }

    [Fact]
    public async Task Help_teaches_by_example()
    {
        await using var clone = new Clone();

        var run = await clone.RunAsync("search", "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("searchpapers search '\"information bottleneck\" pruning' --mode keyword", run.Output);
    }

    [Fact]
    public async Task A_query_that_breaks_the_rules_is_exit_code_2_and_says_where()
    {
        await using var clone = new Clone();
        await clone.RunAsync("ingest");

        var run = await clone.RunAsync("search", "stability", "year:abc", "--json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("\"abc\" at position 16 of the query is no year", run.Error);
    }

    [Theory]
    [InlineData("-hardness", "stability")]
    [InlineData("year:2018 -hardness stability")]
    public async Task A_word_that_is_not_wanted_is_no_option(params string[] query)
    {
        await using var clone = new Clone();
        await clone.RunAsync("ingest");

        var run = await clone.RunAsync(["search", .. query]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("charles18a", run.Output);
    }
}
