using SearchPapers.Encoders;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;
using SearchPapers.Search.Ranking;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Ranking;

public sealed class TitleQueryTests : IDisposable
{
    private const string Title = "Puns at Task 7";

    // Both other papers have more of the query's words than the paper of that title.
    private readonly IndexFixture _fixture = IndexFixture.Create(
    [
        .. Some.ManyEntries(60),
        Some.Entry(Some.Paper("task", Title, "A play of words suggests two meanings.")),
        Some.Entry(
            Some.Paper(
                "team",
                "Our team at Task 7 on puns: puns at Task 7",
                "Puns at Task 7. At Task 7, puns are found; puns, Task 7.")),
        Some.Entry(Some.Paper("other", "Task 7 at large", "Task 7 with puns. Puns at Task 7.")),
    ]);

    public static TheoryData<SearchMode> Modes => [SearchMode.Keyword, SearchMode.Hybrid];

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_title_match_is_first_and_the_rest_is_ranked_as_without_it(SearchMode mode)
    {
        using var snapshot = _fixture.Open();
        var (found, highest) = await FindAsync(snapshot, mode);
        var paper = Assert.Single(found.TitleMatches);

        var fused = mode == SearchMode.Keyword
            ? found.KeywordScores!.ToDictionary()
            : new ScoreFusion(snapshot.Manifest.Calibration).Fuse(found.KeywordScores!, highest, found.SemanticScores!);
        var without = PaperRanking.FromScores(fused, found.Ranking.TotalPapers);

        Assert.NotEqual(paper, without.Papers[0].Document);
        Assert.Equal(paper, found.Ranking.Papers[0].Document);
        Assert.Equal(fused[paper] + found.TitleBonus, found.Ranking.Papers[0].Score, 1e-9);
        Assert.True(found.Ranking.Papers[0].Score > without.Papers[0].Score);
        Assert.Equal(without.Papers.Where(other => other.Document != paper), found.Ranking.Papers.Skip(1));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void The_title_bonus_is_the_rest_of_the_score(SearchMode mode)
    {
        var hits = _fixture.Search(Title, new SearchOptions { Mode = mode, Explain = true }).Hits;

        Assert.Equal("task", hits[0].Paper.Id.Value);
        Assert.True(hits[0].TitleBonus > 0);
        Assert.Equal(("the whole of it", "title"), (hits[0].Keyword!.Terms![0].Term, hits[0].Keyword!.Terms![0].Field));
        Assert.Equal(1, hits[0].Keyword!.Terms!.Sum(term => term.Share), 1e-5);
        Assert.All(hits.Skip(1), hit => Assert.Equal(0, hit.TitleBonus));
        Assert.All(hits, hit => Assert.Equal(hit.Score, hit.TitleBonus + Sum(hit), 1e-9));
    }

    [Fact]
    public void A_title_has_no_bonus_in_semantic_mode() =>
        Assert.All(
            _fixture.Search(Title, new SearchOptions { Mode = SearchMode.Semantic }).Hits,
            hit => Assert.Equal(0, hit.TitleBonus));

    [Theory]
    [InlineData("puns at task 7 again")]
    [InlineData("puns at task")]
    [InlineData("puns puns at task 7")]
    [InlineData("pun* at task 7")]
    public void Another_query_than_the_title_gets_no_bonus(string query) =>
        Assert.All(_fixture.Search(query).Hits, hit => Assert.Equal(0, hit.TitleBonus));

    private static double Sum(SearchHit hit) => hit.Semantic is { } semantic
        ? (hit.Keyword!.Weight * hit.Keyword.Normalised) + (semantic.Weight * semantic.Normalised)
        : hit.Keyword!.Score;

    private static async Task<(RankingResult Found, double HighestScore)> FindAsync(
        IndexSnapshot snapshot, SearchMode mode)
    {
        var request = QuestionParser.Parse(Title);
        var vectors = await new PaperVectorizer(snapshot.Lsa, NamedEncoder.Shipped.Encoder)
            .EncodeQueryAsync(request.ToEncoderInput(), TestContext.Current.CancellationToken);
        using var keyword = new KeywordRetriever(snapshot, request, filteredDocuments: null);
        var semantic = new SemanticRetriever(snapshot, request, vectors, filteredDocuments: null);
        var ranker = new PaperRanker(snapshot.Manifest.Calibration, mode, keyword, semantic);
        return (await ranker.FindAsync(
            candidates: 100, additional: [], TestContext.Current.CancellationToken), keyword.HighestScore);
    }
}
