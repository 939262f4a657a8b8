using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Similar;

public sealed class SimilarRequestBuilderTests : IDisposable
{
    private readonly IndexFixture _fixture = IndexFixture.Create(Some.Entries);

    public static TheoryData<SearchMode> Modes => [SearchMode.Hybrid, SearchMode.Keyword, SearchMode.Semantic];

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_paper_finds_those_of_its_subject_first_and_not_itself(SearchMode mode)
    {
        Assert.Equal(["hive", "nectar"], Similar(mode, "dances").Take(2).Order());
        Assert.Equal(["roads", "traffic"], Similar(mode, "bicycles").Take(2).Order());
        Assert.DoesNotContain("dances", Similar(mode, "dances"));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Papers_of_two_subjects_find_those_of_either(SearchMode mode) => Assert.Equal(
        ["bicycles", "hive"], Similar(mode, "dances", "roads").Take(3).Intersect(["bicycles", "hive"]).Order());

    [Theory]
    [MemberData(nameof(Modes))]
    public void Papers_similar_to_dissimilar_examples_rank_lower(SearchMode mode)
    {
        var both = Query("dances", "roads");
        double ShareOfRoads(SimilarQuery query) => ScoreOf(query, mode, "bicycles") / ScoreOf(query, mode, "hive");

        var turned = both with { NotIds = [new PaperId("traffic")] };

        Assert.True(ShareOfRoads(turned) < ShareOfRoads(both));
        Assert.DoesNotContain("traffic", IndexFixture.Ids(_fixture.Similar(turned, Options(mode))));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_text_finds_the_paper_with_the_same_content(SearchMode mode)
    {
        var dances = Some.Entry("dances").Paper;
        var said = new SimilarQuery { Text = $"{dances.Paper.Title}\n\n{dances.Abstract}" };

        var hits = _fixture.Similar(said, Options(mode)).Hits;

        Assert.Equal("dances", hits[0].Paper.Id.Value);
        Assert.InRange(hits[0].Semantic?.Score ?? 1, 0.98, 1.01);
    }

    [Fact]
    public void A_text_and_a_paper_have_equal_weight() => Assert.Equal(
        ["hive", "nectar"],
        IndexFixture.Ids(
            _fixture.Similar(Query("dances") with { Text = "The honey of a hive in winter." })).Take(2).Order());

    [Theory]
    [InlineData("zymurgy xylophone")]
    [InlineData("the of and")]
    public void A_text_without_indexed_terms_finds_nothing(string text) =>
        Assert.Empty(_fixture.Similar(new SimilarQuery { Text = text }).Hits);

    [Fact]
    public void A_removed_paper_is_not_found()
    {
        using var fixture = IndexFixture.Create([.. Some.ManyEntries(60), .. Some.Entries]);
        fixture.Update([], "hive");

        var missing = ErrorAssert.Throws(SearchPapersError.PaperNotFound, () => fixture.Similar(Query("hive")));

        Assert.StartsWith("There is no paper \"hive\" in the index.", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hive", missing.Message.Split("index.")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dance", "dances")]
    [InlineData("Dances", "dances")]
    [InlineData("arxiv-bicycles", "bicycles")]
    [InlineData("bicy", "bicycles")]
    [InlineData("x", "")]
    [InlineData("zymurgy", "")]
    public void An_unknown_id_is_an_error_with_similar_ids(string id, string near)
    {
        var query = Query("hive") with { NotIds = [new PaperId(id)] };

        var missing = ErrorAssert.Throws(SearchPapersError.PaperNotFound, () => _fixture.Similar(query));

        Assert.Equal(
            $"There is no paper \"{id}\" in the index." + (near.Length > 0 ? $" Similar ids: {near}." : ""),
            missing.Message);
    }

    [Fact]
    public void A_search_can_be_restricted_to_any_number_of_papers()
    {
        var many = Some.ManyEntries(1500).ToList();
        using var fixture = IndexFixture.Create([.. many, .. Some.Entries]);

        var hits = fixture.Similar(Query([.. many.Select(entry => entry.Paper.Paper.Id.Value)])).Hits;

        Assert.NotEmpty(hits);
        Assert.Empty(hits.Select(hit => hit.Paper.Id).Except(Some.Papers.Select(paper => paper.Paper.Id)));
    }

    [Fact]
    public void A_hit_reports_and_highlights_its_matching_terms()
    {
        var hits = _fixture.Similar(Query("dances"), new SearchOptions { Explain = true }).Hits;
        var hit = hits.Single(hit => hit.Paper.Id.Value == "nectar");
        var terms = hit.Keyword!.Terms!;

        Assert.Equal(1, terms.Sum(term => term.Share), precision: 3);
        Assert.Contains("nectar", terms.Select(term => term.Term));
        Assert.NotEmpty(Assert.Single(hit.Passages).Highlights);
    }

    [Fact]
    public void The_results_name_the_examples()
    {
        PaperId[] dissimilar = [new PaperId("dances")];
        var query = Query("hive", "roads") with { Text = "A text.", PdfPath = "draft.pdf", NotIds = dissimilar };

        Assert.Equal("hive roads A text. draft.pdf -dances", query.ToString());
    }

    private static SimilarQuery Query(params string[] ids) =>
        new() { Ids = [.. ids.Select(id => new PaperId(id))] };

    private static SearchOptions Options(SearchMode mode) => new() { Mode = mode, Top = 100 };

    private string[] Similar(SearchMode mode, params string[] ids) =>
        IndexFixture.Ids(_fixture.Similar(Query(ids), Options(mode)));

    private double ScoreOf(SimilarQuery query, SearchMode mode, string id) =>
        _fixture.Similar(query, Options(mode)).Hits.Single(hit => hit.Paper.Id.Value == id).Score;
}
