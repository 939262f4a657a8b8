using SearchPapers.Explanations;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Querying;

public sealed class ReasonsTests : IDisposable
{
    private const string Title = "title, abstract and note";

    private readonly IndexBench _bench = IndexBench.Of(Some.Entries);

    public static TheoryData<string> Queries =>
        ["bee", "bees bees dance", "stable learner example quokkas dropped", "generaliz* -noise", "gradiemt~ \"neural network\" train"];

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Nothing_is_told_where_it_was_not_asked_for() =>
        Assert.All(_bench.Search("bee dance").Hits, hit => Assert.Null(hit.Explanation));

    [Theory]
    [MemberData(nameof(Queries))]
    public void The_shares_of_a_paper_that_has_a_word_add_up_to_1(string query)
    {
        var found = Search(query).Where(hit => hit.Explanation!.Keyword!.Normalised > 0).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, hit => Assert.Equal(1, Terms(hit).Sum(term => term.Share), 1e-5));
    }

    [Fact]
    public void Words_side_by_side_have_a_share_of_their_own()
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
        var (keyword, semantic) = (hit.Explanation!.Keyword!, hit.Explanation.Semantic!);
        Assert.Equal(hit.Score, (keyword.Weight * keyword.Normalised) + (semantic.Weight * semantic.Normalised), 1e-9);
        Assert.Equal(1, keyword.Weight + semantic.Weight, 1e-9);
        Assert.Null(semantic.Terms);
    });

    [Fact]
    public void A_word_counts_in_the_field_that_has_it()
    {
        var tagged = Some.Paper("tagged", "Zebras at night", "They sleep.");
        using var bench = IndexBench.Of(
            [.. Some.Entries, Some.Entry(tagged with { Paper = tagged.Paper with { Authors = ["Ada Apis"], Tags = ["wombats"] } })]);

        string FieldOf(string word) => Terms(bench.Search(word, Explain()).Hits[0]).Single().Field;

        Assert.Equal(
            ["body", "authors, venue, year and tags", "authors, venue, year and tags", Title, Title],
            new[] { "quokkas", "apis", "wombats", "zebra", "sleep" }.Select(FieldOf));
    }

    [Fact]
    public void Words_are_shown_as_they_were_asked_for_the_strongest_first()
    {
        var terms = Terms(Search("Stability quokk* learners stable").Single(hit => hit.Paper.Id.Value == "stable"));

        Assert.Equal(["Stability", "learners", "quokk*", "stable"], terms.Select(term => term.Term).Order(StringComparer.Ordinal));
        Assert.Equal(terms.Select(term => term.Share).OrderDescending(), terms.Select(term => term.Share));
    }

    [Fact]
    public void A_paper_without_any_of_the_words_has_no_terms()
    {
        var hit = Search("nectar").First(hit => hit.Keyword is null);

        Assert.Empty(Terms(hit));
        Assert.Equal(0, hit.Explanation!.Keyword!.Normalised);
        Assert.True(hit.Explanation.Semantic!.Normalised > 0);
    }

    [Fact]
    public void One_ranking_alone_is_explained_alone()
    {
        var keyword = Search("bee dance", SearchMode.Keyword)[0].Explanation!;
        var semantic = Search("bee dance", SearchMode.Semantic)[0];

        Assert.Equal((1, null), (keyword.Keyword!.Weight, keyword.Semantic));
        Assert.InRange(keyword.Keyword.Normalised, 0.01, 1);
        Assert.Equal(1, keyword.Keyword.Terms!.Sum(term => term.Share), 1e-5);
        Assert.Equal(new HitExplanation(null, new LegExplanation(1, semantic.Score)), semantic.Explanation);
    }

    [Fact]
    public void Conditions_alone_rank_nothing() => Assert.Equal(
        new HitExplanation(null, null), Search("-bee")[0].Explanation);

    private static SearchOptions Explain(SearchMode mode = SearchMode.Hybrid) => new() { Explain = true, Mode = mode };

    private static IReadOnlyList<TermShare> Terms(SearchHit hit) => hit.Explanation!.Keyword!.Terms!;

    private IReadOnlyList<SearchHit> Search(string query, SearchMode mode = SearchMode.Hybrid) =>
        _bench.Search(query, Explain(mode)).Hits;

    private IReadOnlyList<SearchHit> Ask(string question)
    {
        using var snapshot = _bench.Open();
        return IndexBench.Ask(snapshot, question, Explain()).Hits;
    }
}
