using SearchPapers.Cli.Output.Terminal;
using SearchPapers.Cli.Output.Text;
using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests.Output;

/// <summary>Compares the output on a terminal of 80 columns with its approved text.</summary>
public sealed class TerminalTextTests
{
    private static readonly TerminalCapabilities Bare = new(80, HasStyles: false, HasLinks: false);

    private static readonly Paper Paper = new()
    {
        Id = new PaperId("charles18a"),
        Title = "Stability and Generalization of Learning Algorithms that Converge to Global Optima",
        Authors = ["Zachary Charles", "Dimitris Papailiopoulos", "Ada Apis", "Bela Bombus"],
        Year = 2018,
        Venue = "ICML",
        Url = "http://proceedings.mlr.press/v80/charles18a.html",
        Pdf = "http://proceedings.mlr.press/v80/charles18a/charles18a.pdf",
        Tags = ["Generalization"],
        FullText = true,
    };

    private static readonly SearchResults Results = new()
    {
        Query = "stability",
        Mode = SearchMode.Hybrid,
        TookMs = 3.1,
        TotalHits = 1234,
        TotalHitsIsExact = true,
        Hits =
        [
            Hit(9, Paper),
            Hit(10, Paper with { Id = new PaperId("b"), Title = "Wax", Url = null, Pdf = null, Venue = null }),
        ],
        Facets = new Dictionary<string, IReadOnlyList<KeyValuePair<string, int>>>
        {
            ["year"] = [new("2018", 1000), new("2017", 200), new("2016", 1)],
            ["venue"] = [new("Proceedings of the conference with the longest name of all", 7)],
            ["tag"] = [.. Enumerable.Range(1, 12).Select(number => KeyValuePair.Create($"tag {number}", 13 - number))],
        },
    };

    [Theory]
    [InlineData("terminal", true)]
    [InlineData("terminal-plain", false)]
    public void Results_fit_80_columns(string name, bool hasStyles)
    {
        var look = new TerminalCapabilities(80, hasStyles, hasStyles);

        var text = Written(look, screen => new ResultsText(screen, OnDisk).Write(Results));

        Approved.Check(name, text);
    }

    [Fact]
    public void Without_styles_no_line_is_longer_than_80_columns() => Assert.All(
        Written(Bare, screen => new ResultsText(screen, OnDisk).Write(Results)).Split('\n'),
        line => Assert.InRange(line.Length, 0, 80));

    [Fact]
    public void Shares_of_a_score_are_aligned()
    {
        var words = new RetrieverScore
        {
            Rank = 1,
            Score = 3.5,
            Weight = 1,
            Normalised = 1,
            Terms = [new TermShare("stability", "title", 0.7), new TermShare("optima", "body", 0.05)],
        };
        var hit = Hit(1, Paper) with { Keyword = words };

        var text = Written(
            Bare, screen => new ResultsText(screen, OnDisk, explain: true).Write(Results with { Hits = [hit] }));

        Assert.Contains(
            "\n     70 %  stability, in title\n      5 %  optima, in body\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_facet_without_values_prints_none() => Assert.Equal(
        "Venue\n  none\n\n",
        Written(
            Bare,
            screen => FacetsText.Write(
                screen, new Dictionary<string, IReadOnlyList<KeyValuePair<string, int>>> { ["venue"] = [] })));

    [Fact]
    public void The_command_that_fixes_a_problem_is_on_one_line()
    {
        const string Command =
            "rm index/CURRENT && searchpapers ingest lists/of-papers.md lists/of-other-papers.md --index index";
        var problem = new Problem(null, null, "index", "it is damaged") { Fix = Command };

        var text = Written(Bare, screen => CheckText.Write(screen, [problem]));

        Assert.Equal($"index: it is damaged\n    {Command}\n", text);
    }

    [Fact]
    public void The_lines_of_a_PDF_are_printed_without_control_characters()
    {
        var line = string.Join(' ', Enumerable.Repeat("bees", 20));
        var paper = new ExtractedPaper
        {
            File = "a.pdf",
            PageTexts = new Dictionary<int, string> { [1] = $"{line}\n  \e]0;owned\aand\u009b31m wasps" },
        };

        var text = Written(Bare, screen => ExtractionText.WriteLines(screen, paper));

        Assert.Equal($"{line}\n   ]0;owned and 31m wasps\n", text);
    }

    [Fact]
    public void A_paper_is_shown_with_all_its_authors_and_its_file() => Approved.Check("terminal-show", Written(
        new TerminalCapabilities(80, true, true),
        screen => PaperText.Write(
            screen,
            new PaperDetails
            {
                Paper = Paper,
                Abstract = string.Concat(Enumerable.Repeat("We prove that stable algorithms generalize. ", 5)),
                Links = [new PaperLink(PaperLinkKind.Page, Paper.Url!)],
                Sections = [new PaperSection("1 Introduction", 1, 1), new PaperSection("1.1 Contributions", 2, 2)],
            },
            OnDisk(Paper.Id))));

    [Theory]
    [InlineData(0, null, null, "0 of 1,200")]
    [InlineData(400, 81.4, 10, "400 of 1,200, 81/s, 0:00:10 left")]
    [InlineData(3, 0.32, 3700, "3 of 1,200, 19/min, 1:01:40 left")]
    [InlineData(3, 0.32, null, "3 of 1,200, 19/min")]
    public void Progress_has_a_rate_and_the_time_left(long done, double? perSecond, int? seconds, string expected) =>
        Assert.Equal(
            expected,
            RateColumn.Figures(done, 1200, perSecond, seconds is { } left ? TimeSpan.FromSeconds(left) : null));

    private static string? OnDisk(PaperId id) => id == Paper.Id ? "/papers/charles18a.pdf" : null;

    private static SearchHit Hit(int rank, Paper paper) => new()
    {
        Rank = rank,
        Score = 0.5,
        Paper = paper,
        Passages =
        [
            new Passage
            {
                Kind = PassageKind.Body,
                Section = "3 Main results",
                Page = 4,
                Text = "The algorithm is run. We bound generalization via stability for every algorithm that " +
                    "converges to a global minimum of the loss.",
                Highlights = [new Highlight(50, 9)],
            },
            new Passage { Kind = PassageKind.Abstract, Page = 1, Text = "Stability." },
        ],
    };

    private static string Written(TerminalCapabilities look, Action<TerminalWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(new TerminalWriter(text, look));
        return text.ToString();
    }
}
