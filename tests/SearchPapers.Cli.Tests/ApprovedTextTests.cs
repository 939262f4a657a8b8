using SearchPapers.Cli.Commands;
using SearchPapers.Cli.Tests.Support;
using SearchPapers.Tests.Support;

namespace SearchPapers.Cli.Tests;

/// <summary>Compares the output of each command with its approved text.</summary>
public sealed class ApprovedTextTests(ApprovedTextTests.ApprovedLibrary library)
    : IClassFixture<ApprovedTextTests.ApprovedLibrary>
{
    public static TheoryData<string> Commands =>
        [.. CommandTree.Create([]).Subcommands.Select(command => command.Name)];

    [Theory]
    [InlineData("ask", 0, "ask", "which papers film the dance of bees", "--top", "2")]
    [InlineData("search", 0, "search", "bees roads", "--top", "1", "--offset", "1", "--facets", "year,venue,tag")]
    [InlineData("search-by-year", 0, "search", "year:2000..", "--sort", "year")]
    [InlineData("search-nothing", 1, "search", "zyzzyxal")]
    [InlineData("search-no-more", 1, "search", "bees", "--offset", "40")]
    [InlineData("similar", 0, "similar", "dances", "--top", "1")]
    [InlineData("show", 0, "show", "dances")]
    [InlineData("show-no-paper", 1, "show", "nobody")]
    [InlineData("status", 0, "status")]
    [InlineData("ingest", 0, "ingest", "list.md", "more.jsonl")]
    [InlineData("extract", 0, "extract", "corpus/pdf/dances.pdf")]
    [InlineData("open", 0, "open", "shivering-in-winter", "--print")]
    [InlineData("open-nowhere", 1, "open", "nowhere")]
    [InlineData("eval", 0, "eval", "tiny")]
    [InlineData("usage-error", 2, "search", "bees", "--facets", "author", "--sort", "size", "--offset", "-1")]
    public async Task A_command_prints_the_approved_text(string name, int exitCode, params string[] arguments)
    {
        var run = await library.Commands.RunAsync(arguments);

        Assert.Equal(exitCode, run.ExitCode);
        var said = run.Output + (run.Error.Length > 0 ? $"---- standard error\n{run.Error}" : "");
        Approved.Check(
            name, said.Replace(Path.GetDirectoryName(library.Commands["list.md"])!, "FOLDER",
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public async Task Completions_prints_a_script_for_each_shell(string shell)
    {
        var run = await library.Commands.RunAsync("completions", shell);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Approved.Check($"completions-{shell}", run.Output);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_has_help(string command)
    {
        var run = await library.Commands.RunAsync(command, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Approved.Check($"help-{command}", run.Output);
    }

    /// <summary>A PDF of two pages, a page on the web and two papers in JSON lines.</summary>
    public sealed class ApprovedLibrary : IAsyncLifetime
    {
        internal CommandFixture Commands { get; } = new();

        public async ValueTask InitializeAsync()
        {
            Directory.CreateDirectory(Commands["corpus/pdf"]);
            await File.WriteAllBytesAsync(
                Commands["corpus/pdf/dances.pdf"], BeePdf.Bytes, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Commands["list.md"], List, TestContext.Current.CancellationToken);
            await File.WriteAllLinesAsync(
                Commands["more.jsonl"], [Roads, Unavailable], TestContext.Current.CancellationToken);
            WriteCollection(Commands["tiny"]);
            var run = await Commands.RunAsync("ingest", "list.md", "more.jsonl");
            Assert.Equal("4 papers: 0 downloaded, 1 read, 4 indexed, 0 unchanged, 0 failed.\n", run.Output);
            Assert.Equal("", run.Error);
        }

        public ValueTask DisposeAsync() => Commands.DisposeAsync();

        private const string List =
            """
            # Insects
            ## Papers
            - [What a bee dances](https://example.org/dances.pdf): Ada Apis and Bela Bombus (2019). Films bees.
            - [Shivering in winter](https://example.org/shivering.html): Tells how bees keep a hive warm.
            """;

        private const string Roads =
            """{"id": "roads", "title": "Shortest paths on a map of roads", "year": 2021, "tags": ["maps"],""" +
            """ "authors": ["Ada Apis", "Bela Bombus", "Cleo Cicada", "Dora Drone"], "venue": "Journal of Maps",""" +
            """ "abstract": "A route planner finds the shortest path over roads. Bees do not need one.",""" +
            """ "url": "https://example.org/roads"}""";

        private const string Unavailable =
            """{"id": "nowhere", "title": "A paper that is nowhere", "year": 2020, "venue": "Journal of Maps",""" +
            """ "abstract": "Nobody knows where bees go to read this paper."}""";

        private static void WriteCollection(string path)
        {
            using var collection = new BeirFolder();
            Directory.Move(collection.Path, path);
        }
    }
}
