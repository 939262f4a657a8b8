using SearchPapers.Cli.Output;

namespace SearchPapers.Cli.Tests.Output;

public sealed class FixCommandsTests
{
    private const string BuiltIn = "papers.md (built in)";

    private static readonly string Here = Environment.CurrentDirectory;

    [Theory]
    [InlineData("searchpapers ingest lists/a.md", "lists/a.md")]
    [InlineData(
        "searchpapers ingest 'my list.md' https://arxiv.org/abs/1802.05296",
        "my list.md",
        "https://arxiv.org/abs/1802.05296")]
    [InlineData("searchpapers ingest '/over there/it'\\''s.md'", "/over there/it's.md")]
    [InlineData("searchpapers ingest", BuiltIn)]
    [InlineData("searchpapers ingest && searchpapers ingest a.md", "a.md", BuiltIn)]
    [InlineData("searchpapers ingest LIST")]
    public void Sources_are_ingested_by_their_paths_from_here(string command, params string[] sources) => Assert.Equal(
        command,
        CommandFor(
            "ingest",
            [.. sources.Select(source => source.EndsWith(".md", StringComparison.Ordinal) ? Full(source) : source)]));

    [Fact]
    public void A_file_is_removed_before_the_ingest()
    {
        Assert.Equal(
            "rm index/CURRENT && searchpapers ingest a.md",
            CommandFor("remove-file", Full("index/CURRENT"), Full("a.md")));
        Assert.Equal("rm index/CURRENT && searchpapers ingest LIST", CommandFor("remove-file", Full("index/CURRENT")));
    }

    [Fact]
    public void The_ranking_for_a_title_is_explained() =>
        Assert.Equal(
            "searchpapers ask 'On bees, and \"more\"' --explain", CommandFor("explain", "On bees, and \"more\""));

    [Fact]
    public void The_free_space_of_a_folder_is_shown() =>
        Assert.Equal("df -h index", CommandFor("free-space", Full("index")));

    [Theory]
    [InlineData(null)]
    [InlineData("reboot")]
    public void An_unknown_fix_has_no_command(string? fix) => Assert.Null(CommandFor(fix, "a.md"));

    [Fact]
    public void The_users_folders_and_encoder_are_named()
    {
        var commands = new FixCommands("my corpus", "/tmp/index", "enc");

        var ingest = commands.WithCommand(Problem("ingest", Full("a.md"))).Fix;
        var ask = commands.WithCommand(Problem("explain", "Bees")).Fix;

        Assert.Equal("searchpapers ingest --encoder \"enc\" a.md --corpus 'my corpus' --index /tmp/index", ingest);
        Assert.Equal("searchpapers ask --encoder \"enc\" Bees --explain --corpus 'my corpus' --index /tmp/index", ask);
    }

    [Theory]
    [InlineData(
        SearchPapersError.IndexNotFound, "Wrong. \"searchpapers ingest\" builds one; --index names another folder.")]
    [InlineData(SearchPapersError.PaperNotFound, "Wrong. \"searchpapers search\" shows papers with their ids.")]
    [InlineData(SearchPapersError.QuerySyntax, "Wrong.")]
    public void An_error_is_followed_by_the_command_that_helps(SearchPapersError error, string message) =>
        Assert.Equal(message, FixCommands.MessageOf(new SearchPapersException(error, "Wrong.")));

    private static string? CommandFor(string? fix, params string[] arguments) =>
        new FixCommands("corpus", "index", encoder: null).WithCommand(Problem(fix, arguments)).Fix;

    private static Problem Problem(string? fix, params string[] arguments) =>
        new(null, null, "index", "it is damaged") { Fix = fix, FixArguments = arguments };

    private static string Full(string path) => Path.Combine(Here, path);
}
