using SearchPapers.Indexing.Papers;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Language;

public sealed class QueryCompilerTests : IDisposable
{
    private readonly IndexFixture _fixture = IndexFixture.Create(Entries());

    public static TheoryData<SearchMode> Modes => [SearchMode.Hybrid, SearchMode.Keyword, SearchMode.Semantic];

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [MemberData(nameof(Modes))]
    public void Filters_hold_for_every_hit_in_every_mode(SearchMode mode)
    {
        Assert.Equal(["dances", "nectar"], Found("bee year:2016", mode).Order());
        Assert.Equal(["stable"], Found("generalization author:\"Rif Saurous\"", mode));
        Assert.Equal(["stable"], Found("generalization section:quokkas", mode));
        Assert.DoesNotContain("dances", Found("bee dance -dance", mode));
        Assert.NotEmpty(Found("bee -dance", mode));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_filter_applies_before_the_ranking_is_cut(SearchMode mode)
    {
        using var fixture = IndexFixture.Create([.. Some.ManyEntries(400), .. Entries()]);

        var found = fixture.Search("bee dance year:2016", new SearchOptions { Mode = mode, Top = 1 });

        Assert.Contains(found.Hits.Single().Paper.Id.Value, new[] { "dances", "nectar" });
        Assert.Equal(2, found.TotalHits);
    }

    [Fact]
    public void Adjacent_terms_rank_above_separate_ones()
    {
        using var fixture = IndexFixture.Create(
        [
            .. Entries(),
            Some.Entry(Some.Paper("a", "Paths of zebras and of random deer that walk", "x")),
            Some.Entry(Some.Paper("b", "Random paths of zebras that walk and of deer", "x")),
        ]);
        var options = new SearchOptions { Mode = SearchMode.Keyword };

        Assert.Equal(["a", "b"], IndexFixture.Ids(fixture.Search("random deer", options)).Take(2));
        Assert.Equal(["b", "a"], IndexFixture.Ids(fixture.Search("random paths", options)).Take(2));
    }

    [Fact]
    public void A_listing_scores_nothing_and_counts_all()
    {
        var listed = _fixture.Search("-bee", new SearchOptions { Top = 2 });

        Assert.Equal((7, true, 2), (listed.TotalHits, listed.TotalHitsIsExact, listed.Hits.Count));
        Assert.All(listed.Hits, hit => Assert.Equal((0, null, null), (hit.Score, hit.Keyword, hit.Semantic)));
        Assert.All(listed.Hits, hit => Assert.NotEmpty(hit.Passages));
    }

    [Fact]
    public void Papers_that_only_match_a_filter_come_after_those_with_terms()
    {
        var found = _fixture.Search("year:2016 OR quokkas", new SearchOptions { Mode = SearchMode.Keyword });

        Assert.Equal(["stable", "dances", "nectar"], IndexFixture.Ids(found));
        Assert.Equal([false, true, true], found.Hits.Select(hit => hit.Score == 0));
    }

    [Fact]
    public void Filters_see_changed_and_removed_papers()
    {
        using var fixture = IndexFixture.Create([.. Some.ManyEntries(200), .. Entries()]);
        var moved = Some.Paper("hive", "The temperature of a hive", "Bees shiver.");
        moved = moved with { Passages = [Some.Body("1 Quokkas", 1, "None.")] };
        fixture.Update([Some.Entry(moved)], "stable", "nectar");

        Assert.Equal(["hive"], IndexFixture.Ids(fixture.Search("section:quokkas")));
        Assert.Equal(["dances"], IndexFixture.Ids(fixture.Search("year:2016")));
        Assert.Equal(207, fixture.Search("-films").TotalHits);
    }

    [Fact]
    public void Terms_of_ranking_fields_rank_like_plain_words()
    {
        Assert.Equal(Scores("generalization stability")[0], Scores("generalization AND stability").Single());
        Assert.Equal(Scores("neural network"), Scores("\"neural network\""));
        Assert.Equal(Scores("quokkas"), Scores("body:quokkas"));
    }

    [Fact]
    public void All_words_of_a_pattern_are_one_term()
    {
        var (prefix, word) = (Scores("gradien*"), Scores("gradient"));

        Assert.Equal(word, prefix);
        Assert.Equal(Scores("gradient gradient"), Scores("gradien* gradien*"));
    }

    [Fact]
    public void A_rare_spelling_does_not_outweigh_the_common_one()
    {
        var slip =
            Some.Paper("slip", "A title", "The gradients and the gradiant of a neural network, example by example.");
        using var fixture = IndexFixture.Create([.. Some.Entries, Some.Entry(slip)]);

        var found = fixture.Search("gradiant~1", new SearchOptions { Mode = SearchMode.Keyword });

        Assert.Equal("slip", IndexFixture.Ids(found)[^1]);
    }

    [Fact]
    public void Only_words_of_a_pattern_are_highlighted()
    {
        var generate =
            Some.Entry(Some.Paper("g", "A title", "We generate. Generalization, generalizing and general things."));
        using var fixture = IndexFixture.Create([.. Some.Entries, generate]);

        Assert.Equal(["Generalization", "generalizing"], Highlighted(fixture, "generaliz* -quokkas", "g"));
        Assert.Equal(["Generalization"], Highlighted(fixture, "generalizaton~1", "g"));
        Assert.Equal(
            ["generate", "Generalization", "generalizing", "general"],
            Highlighted(fixture, "generate generaliz*", "g"));
    }

    [Fact]
    public void Excluded_terms_are_not_highlighted() =>
        Assert.Equal(["hive"], Highlighted(_fixture, "hive -title:(winter OR bees) -dance", "hive").Distinct());

    [Theory]
    [InlineData("section:quokkas", "3 Quokkas")]
    [InlineData("stable learner section:quokkas", "3 Quokkas")]
    [InlineData("learner example section:introduction", "1 Introduction")]
    [InlineData("learner -section:references section:stability", "2 Stability")]
    public void Passages_of_a_requested_section_come_first(string query, string section)
    {
        var passages = _fixture.Search(query).Hits.Single().Passages;

        Assert.Equal(section, passages[0].Section);
        Assert.Equal(passages.Count, passages.Select(passage => (passage.Kind, passage.Section)).Distinct().Count());
    }

    [Fact]
    public void A_query_of_maximum_depth_is_answered()
    {
        var query = string.Concat(Enumerable.Repeat("(hive OR \"a bee\" AND -", 64)) + "honey" + new string(')', 64);

        Assert.Contains("hive", Found(query, SearchMode.Keyword));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(" AND -")]
    [InlineData(" -title:")]
    [InlineData(" OR \"a bee\" OR section:")]
    public void Thousands_of_clauses_are_answered(string between)
    {
        var query = "hive" + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"{between}w{number}"));

        Assert.Contains("hive", Found(query, SearchMode.Hybrid));
    }

    private static IEnumerable<IndexEntry> Entries() =>
        Some.Papers.Select(paper => Some.Entry(paper.Paper.Id.Value switch
        {
            "dances" or "nectar" => paper with { Paper = paper.Paper with { Year = 2016 } },
            "stable" => paper with { Paper = paper.Paper with { Authors = ["Ada Li", "Rif A. Saurous"] } },
            _ => paper,
        }));

    private static IEnumerable<string> Highlighted(IndexFixture fixture, string query, string id)
    {
        var passage = fixture.Search(query).Hits.Single(hit => hit.Paper.Id.Value == id).Passages[0];
        return passage.Highlights.Select(highlight => passage.Text.Substring(highlight.Start, highlight.Length));
    }

    private string[] Found(string query, SearchMode mode) =>
        IndexFixture.Ids(_fixture.Search(query, new SearchOptions { Mode = mode }));

    private List<(string Id, double Score)> Scores(string query) => [.. _fixture
        .Search(query, new SearchOptions { Mode = SearchMode.Keyword })
        .Hits.Select(hit => (hit.Paper.Id.Value, hit.Score))];
}
