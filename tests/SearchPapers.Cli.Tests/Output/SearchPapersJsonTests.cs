using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests.Output;

public sealed class SearchPapersJsonTests
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<SearchMode> Modes => [.. Enum.GetValues<SearchMode>()];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Results_are_written_in_the_shape_that_scripts_rely_on(SearchMode mode) => Approved.Check(
        $"results-{mode.ToString().ToLowerInvariant()}",
        JsonNode.Parse(SearchPapersJson.Serialize(Answer(mode)))!.ToJsonString(Readable) + "\n");

    [Fact]
    public void Only_characters_that_JSON_cannot_contain_are_escaped() => Assert.StartsWith(
        """{"query":"é \"q\" <b> \\ \u2028 \uD83D\uDC1D","mode":"hybrid",""",
        SearchPapersJson.Serialize(Answer(SearchMode.Hybrid)), StringComparison.Ordinal);

    private static SearchResults Answer(SearchMode mode) => new()
    {
        Query = "é \"q\" <b> \\ \u2028 🐝",
        Mode = mode,
        TookMs = 0.1,
        TotalHits = int.MaxValue,
        TotalHitsIsExact = mode == SearchMode.Hybrid,
        Notices = ["one", "two"],
        Hits =
        [
            FirstHit(mode),
            new SearchHit
            {
                Rank = 2,
                Score = 0,
                Paper = new Paper { Id = new PaperId("x"), Title = "" },
                Semantic = new RetrieverScore { Rank = 1, Score = -0.5, Weight = 1, Normalised = 0 },
            },
            new SearchHit
            {
                Rank = 3,
                Score = 0,
                Paper = new Paper { Id = new PaperId("y"), Title = "Nothing is ranked" },
            },
        ],
        Facets = mode == SearchMode.Keyword ? null : new Dictionary<string, IReadOnlyList<KeyValuePair<string, int>>>
        {
            ["tag"] = mode == SearchMode.Hybrid ? [] : [new("é\"", 1)],
            ["year"] = [new("2018", 2), new("2017", 1)],
        },
    };

    private static SearchHit FirstHit(SearchMode mode) => new()
    {
        Rank = 1,
        Score = 1.0 / 3,
        TitleBonus = mode == SearchMode.Hybrid ? 0.25 : 0,
        Paper = new Paper
        {
            Id = new PaperId("a+b"),
            Title = "T",
            Authors = ["Zoë", "B"],
            Year = 2018,
            Venue = "V",
            Url = "https://example.org/?a&b",
            Pdf = "p",
            Tags = ["t"],
            FullText = true,
        },
        Keyword = new RetrieverScore
        {
            Rank = 2,
            Score = 1e-9,
            Weight = 0.5,
            Normalised = 1,
            Terms = [new TermShare("é", "body", 0.25)],
        },
        Semantic = mode == SearchMode.Hybrid
            ? new RetrieverScore { Score = 0.25, Weight = 0.5, Normalised = 0.25, Terms = [] }
            : null,
        Passages = [.. Enum.GetValues<PassageKind>().Select(Passage)],
    };

    private static Passage Passage(PassageKind kind) => kind == PassageKind.Body
        ? new Passage
        {
            Kind = kind,
            Section = "1 § Ω",
            Page = 3,
            Text = "bees fly",
            Highlights = [new Highlight(0, 4), new Highlight(5, 3)],
        }
        : new Passage { Kind = kind, Text = "" };
}
