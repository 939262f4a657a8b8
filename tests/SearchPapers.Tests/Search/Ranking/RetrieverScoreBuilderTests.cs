using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Ranking;

public sealed class RetrieverScoreBuilderTests : IDisposable
{
    private const string Title = "title, abstract and note";

    private readonly IndexFixture _fixture = IndexFixture.Create(Some.Entries);

    public static TheoryData<string> Queries =>
        ["bee", "bees bees dance", "stable learner example quokkas dropped", "generaliz* -noise",
            "gradiemt~ \"neural network\" train"];

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Terms_are_null_without_explain() =>
        Assert.All(
            _fixture.Search("bee dance").Hits,
            hit => Assert.Equal((null, null), (hit.Keyword!.Terms, hit.Semantic!.Terms)));

    [Theory]
    [MemberData(nameof(Queries))]
    public void The_shares_of_a_paper_that_has_a_word_add_up_to_1(string query)
    {
        var found = Search(query).Where(hit => hit.Keyword!.Normalised > 0).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, hit => Assert.Equal(1, Terms(hit).Sum(term => term.Share), 1e-5));
    }

    [Fact]
    public void Adjacent_terms_have_their_own_share()
    {
        var hit = Ask("private learning from noisy gradients")[0];

        Assert.Contains(Terms(hit), term => term is { Term: "private learning", Field: Title, Share: > 0 });
        Assert.Contains(Terms(hit), term => term.Term == "noisy gradients");
        Assert.DoesNotContain(Terms(hit), term => term.Term == "learning noisy");
        Assert.Equal(1, Terms(hit).Sum(term => term.Share), 1e-5);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void The_weighted_sum_is_the_score_of_a_hybrid_hit(string query) => Assert.All(Search(query), hit =>
    {
        var (keyword, semantic) = (hit.Keyword!, hit.Semantic!);
        Assert.Equal(hit.Score, (keyword.Weight * keyword.Normalised) + (semantic.Weight * semantic.Normalised), 1e-9);
        Assert.Equal(1, keyword.Weight + semantic.Weight, 1e-9);
        Assert.Empty(semantic.Terms!);
    });

    [Fact]
    public void A_term_counts_in_its_field()
    {
        var tagged = Some.Paper("tagged", "Zebras at night", "They sleep.");
        using var fixture = IndexFixture.Create(
            [.. Some.Entries, Some.Entry(
                tagged with { Paper = tagged.Paper with { Authors = ["Ada Apis"], Tags = ["wombats"] } })]);

        string FieldOf(string word) => Terms(fixture.Search(word, Explain()).Hits[0]).Single().Field;

        Assert.Equal(
            ["body", "authors, venue, year and tags", "authors, venue, year and tags", Title, Title],
            new[] { "quokkas", "apis", "wombats", "zebra", "sleep" }.Select(FieldOf));
    }

    [Fact]
    public void Term_shares_have_the_written_terms_largest_first()
    {
        var terms = Terms(Search("Stability quokk* learners stable").Single(hit => hit.Paper.Id.Value == "stable"));

        Assert.Equal(
            ["Stability", "learners", "quokk*", "stable"],
            terms.Select(term => term.Term).Order(StringComparer.Ordinal));
        Assert.Equal(terms.Select(term => term.Share).OrderDescending(), terms.Select(term => term.Share));
    }

    [Fact]
    public void A_paper_without_any_query_term_has_no_term_shares()
    {
        var hit = Search("nectar").First(hit => hit.Keyword!.Rank is null);

        Assert.Empty(Terms(hit));
        Assert.Equal((0, 0), (hit.Keyword!.Score, hit.Keyword.Normalised));
        Assert.True(hit.Semantic!.Normalised > 0);
    }

    [Fact]
    public void One_retriever_is_explained_on_its_own()
    {
        var byWords = Search("bee hive", SearchMode.Keyword)[0];
        var byMeaning = Search("bee hive", SearchMode.Semantic)[0];

        Assert.Equal((1, byWords.Score, 1.0), (byWords.Keyword!.Rank, byWords.Keyword.Score, byWords.Keyword.Weight));
        Assert.Null(byWords.Semantic);
        Assert.InRange(byWords.Keyword.Normalised, 0.01, 1);
        Assert.Equal(1, Terms(byWords).Sum(term => term.Share), 1e-5);
        Assert.Null(byMeaning.Keyword);
        Assert.Equal(
            (1, byMeaning.Score, 1.0), (byMeaning.Semantic!.Rank, byMeaning.Semantic.Score, byMeaning.Semantic.Weight));
        Assert.Equal(byMeaning.Score, byMeaning.Semantic.Normalised);
    }

    [Fact]
    public void A_paper_outside_the_candidates_of_a_retriever_has_a_score_but_no_rank()
    {
        var hit = _fixture.Search("nectar").Hits.First(hit => hit.Keyword!.Rank is null);

        Assert.Equal(hit.Score, hit.Semantic!.Weight * hit.Semantic.Normalised, 1e-9);
    }

    [Fact]
    public void Filters_do_not_rank()
    {
        var hit = Search("-bee")[0];

        Assert.Equal((null, null), (hit.Keyword, hit.Semantic));
    }

    private static SearchOptions Explain(SearchMode mode = SearchMode.Hybrid) => new() { Explain = true, Mode = mode };

    private static IReadOnlyList<TermShare> Terms(SearchHit hit) => hit.Keyword!.Terms!;

    private IReadOnlyList<SearchHit> Search(string query, SearchMode mode = SearchMode.Hybrid) =>
        _fixture.Search(query, Explain(mode)).Hits;

    private IReadOnlyList<SearchHit> Ask(string question)
    {
        using var snapshot = _fixture.Open();
        return IndexFixture.Ask(snapshot, question, Explain()).Hits;
    }
}
