using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SearchPapers.Browsing;
using SearchPapers.Cli.Output;
using SearchPapers.Explanations;

namespace SearchPapers.Cli.Tests;

public sealed class ResultsJsonTests
{
    private static readonly JsonSerializerOptions Serializer =
        new(CliJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<SearchMode> Modes => [.. Enum.GetValues<SearchMode>()];

    [Theory]
    [MemberData(nameof(Modes))]
    public void An_answer_is_written_as_the_serializer_writes_it(SearchMode mode)
    {
        var answer = Answer(mode);

        var type = (JsonTypeInfo<SearchResults>)Serializer.GetTypeInfo(typeof(SearchResults));
        Assert.Equal(JsonSerializer.Serialize(answer, type), Json.Write(answer));
    }

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
            new SearchHit
            {
                Rank = 1,
                Score = 1.0 / 3,
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
                Keyword = new LegScore(2, 1e-9),
                Passages = [.. Enum.GetValues<PassageKind>().Select(Passage)],
                Explanation = new HitExplanation(
                    new LegExplanation(0.5, 1) { Terms = [new TermShare("é", "body", 0.25)] }, null),
            },
            new SearchHit
            {
                Rank = 2,
                Score = 0,
                Paper = new Paper { Id = new PaperId("x"), Title = "" },
                Semantic = new LegScore(1, -0.5),
            },
        ],
        Facets = mode == SearchMode.Keyword ? null : new SearchFacets
        {
            Year = [new FacetCount("2018", 2), new FacetCount("2017", 1)],
            Tag = mode == SearchMode.Hybrid ? [] : [new FacetCount("é\"", 1)],
        },
    };

    private static Passage Passage(PassageKind kind) => kind == PassageKind.Body
        ? new Passage { Kind = kind, Section = "1 § Ω", Page = 3, Text = "bees fly", Highlights = [new Highlight(0, 4), new Highlight(5, 3)] }
        : new Passage { Kind = kind, Text = "" };
}
