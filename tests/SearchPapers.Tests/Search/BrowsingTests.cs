using SearchPapers.Indexing.Papers;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search;

/// <summary>Paging, facets and sorting cover the same hits in every mode.</summary>
public sealed class BrowsingTests : IDisposable
{
    private static readonly string[] All = ["year", "venue", "tag"];

    // Twelve papers on bees, every third about dancing; the last has no year.
    private static readonly IReadOnlyList<Paper> Bees =
    [
        .. Enumerable.Range(0, 12).Select(number => new Paper
        {
            Id = new PaperId($"bee-{number:D2}"),
            Title = number % 3 == 0 ? $"Bees dance {number}" : $"Bees sleep {number}",
            Year = number == 11 ? null : 2010 + (number % 4),
            Venue = number % 2 == 0 ? "Apidologie" : null,
            Tags = number % 2 == 0 ? ["honey", "wax"] : ["wax"],
        }),
    ];

    private readonly IndexFixture _fixture = IndexFixture.Create(Bees.Select(Entry));

    public static TheoryData<SearchMode> Modes => [SearchMode.Hybrid, SearchMode.Keyword, SearchMode.Semantic];

    public static TheoryData<SearchMode, bool> ModesAndOrders =>
        new MatrixTheoryData<SearchMode, bool>(Enum.GetValues<SearchMode>(), [false, true]);

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [MemberData(nameof(ModesAndOrders))]
    public void A_page_after_the_last_is_empty_and_has_the_total(SearchMode mode, bool newestFirst)
    {
        var options = new SearchOptions { Mode = mode, NewestFirst = newestFirst };

        var last = _fixture.Search("bees", options with { Offset = 10 });
        var beyond = _fixture.Search("bees", options with { Offset = int.MaxValue });

        Assert.Equal([11, 12], last.Hits.Select(hit => hit.Rank));
        Assert.Empty(beyond.Hits);
        Assert.Equal(12, beyond.TotalHits);
    }

    [Theory]
    [InlineData("dance", SearchMode.Keyword, "2010 1,2011 1,2012 1,2013 1")]
    [InlineData("dance", SearchMode.Hybrid, "2010 1,2011 1,2012 1,2013 1")]
    [InlineData("dance", SearchMode.Semantic, "2010 3,2011 3,2012 3,2013 2")]
    [InlineData("dance -tag:honey", SearchMode.Keyword, "2011 1,2013 1")]
    [InlineData("dance tag:honey", SearchMode.Semantic, "2010 3,2012 3")]
    [InlineData("year:2011..2012", SearchMode.Hybrid, "2011 3,2012 3")]
    [InlineData("zebra", SearchMode.Keyword, "")]
    public void The_year_facet_counts_matching_papers(string query, SearchMode mode, string counts)
    {
        var results = _fixture.Search(query, new SearchOptions { Mode = mode, Facets = ["year"], Top = 1 });

        Assert.Equal("year", Assert.Single(results.Facets!).Key);
        Assert.Equal(counts, Text(results.Facets!["year"]));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Each_facet_counts_the_hits(SearchMode mode)
    {
        var results = _fixture.Search("bees", new SearchOptions { Mode = mode, Facets = All, Top = 1 });

        Assert.Equal(12, results.TotalHits);
        Assert.Equal("2010 3,2011 3,2012 3,2013 2", Text(results.Facets!["year"]));
        Assert.Equal("Apidologie 6", Text(results.Facets["venue"]));
        Assert.Equal("wax 12,honey 6", Text(results.Facets["tag"]));
    }

    [Fact]
    public void Facets_that_were_not_requested_are_not_counted() => Assert.Null(_fixture.Search("bees").Facets);

    [Fact]
    public void An_unknown_facet_is_an_error_that_lists_the_facets()
    {
        var error = Assert.Throws<ArgumentException>(() => new SearchOptions { Facets = ["year", "author"] });

        Assert.Contains("by year, venue, tag, not by \"author\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_that_were_replaced_or_removed_are_not_counted()
    {
        using var fixture = IndexFixture.Create([.. Bees.Select(Entry), .. Some.ManyEntries(200)]);
        fixture.Update([Entry(Bees[0] with { Year = 1999 })], "bee-01");

        var facets = fixture.Search("title:bees", new SearchOptions { Facets = All }).Facets!;

        Assert.Equal(11, fixture.Search("sleep dance -title:path -abstract:path").TotalHits);
        Assert.Equal("2012 3,2010 2,2011 2,2013 2,1999 1", Text(facets["year"]));
        Assert.Equal("wax 11,honey 6", Text(facets["tag"]));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Newest_first_puts_papers_without_a_year_last(SearchMode mode)
    {
        var results = _fixture.Search("bees", new SearchOptions { Mode = mode, NewestFirst = true, Top = 12 });

        Assert.Equal(
            Bees.Select(paper => paper.Year).OrderByDescending(year => year),
            results.Hits.Select(hit => hit.Paper.Year));
        Assert.Equal(Enumerable.Range(1, 12), results.Hits.Select(hit => hit.Rank));
    }

    [Fact]
    public void Papers_of_one_year_are_sorted_by_score_then_id()
    {
        using var fixture = IndexFixture.Create(
            Entry(Dance("c", "A dance at noon")), Entry(Dance("b", "A dance at noon")),
            Entry(Dance("d", "Dance dance dance")), Entry(Dance("a", "A sleep")));

        var results = fixture.Search("dance", new SearchOptions { Mode = SearchMode.Keyword, NewestFirst = true });

        Assert.Equal(["d", "b", "c"], IndexFixture.Ids(results));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_paper_has_the_same_score_in_both_orders(SearchMode mode)
    {
        var options = new SearchOptions { Mode = mode, Top = 12, Explain = true };

        var byScore = _fixture.Search("dancing bees", options).Hits.ToDictionary(hit => hit.Paper.Id, DescribeScores);
        var byYear = _fixture.Search("dancing bees", options with { NewestFirst = true }).Hits;

        Assert.Equal(12, byYear.Count);
        Assert.All(byYear, hit => Assert.Equal(byScore[hit.Paper.Id], DescribeScores(hit)));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_search_within_papers_finds_no_others(SearchMode mode)
    {
        var some = new SearchOptions
        {
            Mode = mode,
            Within = [new PaperId("bee-03"), new PaperId("bee-04"), new PaperId("none")],
        };

        Assert.Equal(["bee-03", "bee-04"], IndexFixture.Ids(_fixture.Search("bees", some)).Order());
        Assert.Equal(["bee-03"], IndexFixture.Ids(_fixture.Search("bees -sleep", some)));
        Assert.Equal(["bee-04"], IndexFixture.Ids(_fixture.Search("tag:honey", some)));
        Assert.Equal(2, _fixture.Search("bees", some).TotalHits);
    }

    [Fact]
    public void A_venue_may_have_any_length()
    {
        var bee = Bees[0] with { Venue = new string('v', 40_000), Tags = ["", new string('é', 40_000)] };
        using var fixture = IndexFixture.Create(Entry(bee));

        var facets = fixture.Search("bees", new SearchOptions { Facets = All }).Facets!;

        Assert.StartsWith("vvv", Assert.Single(facets["venue"]).Key, StringComparison.Ordinal);
        Assert.StartsWith("ééé", Assert.Single(facets["tag"]).Key, StringComparison.Ordinal);
    }

    private static IndexEntry Entry(Paper paper) => Some.Entry(new PaperDetails { Paper = paper });

    private static Paper Dance(string id, string title) => new() { Id = new PaperId(id), Title = title, Year = 2001 };

    private static (double, double?, double?) DescribeScores(SearchHit hit) => (
        Math.Round(hit.Score, 9),
        hit.Keyword?.Normalised,
        hit.Semantic is { } meaning ? Math.Round(meaning.Normalised, 9) : null);

    private static string Text(IEnumerable<KeyValuePair<string, int>> counts) =>
        string.Join(',', counts.Select(count => $"{count.Key} {count.Value}"));
}
