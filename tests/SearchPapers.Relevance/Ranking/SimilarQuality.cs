using System.Globalization;
using SearchPapers.Evaluation;

namespace SearchPapers.Relevance.Ranking;

/// <summary>
/// Measures similar papers without judgments of similarity: from some of the papers that are relevant to a question,
/// the others should be found. Prints the rows of relevance.md, and checks the floors.
/// </summary>
public sealed class SimilarQuality
{
    // Each question has the same number of cases, so that one with a hundred papers does not dominate.
    private const int CasesPerQuery = 2;
    private const int Depth = 20;

    // How far the fused ranking may be below the better of its retrievers.
    private const double Slack = 0.015;

    [Theory]
    [InlineData("cranfield", 1, 0, 0.44)]
    [InlineData("cranfield", 3, 0, 0.493)]
    [InlineData("cranfield", 3, 2, 0.584)]
    [InlineData("cisi", 1, 0, 0.274)]
    [InlineData("cisi", 3, 0, 0.333)]
    [InlineData("cisi", 3, 2, 0.434)]
    [InlineData("med", 1, 0, 0.633)]
    [InlineData("med", 3, 0, 0.733)]
    [InlineData("med", 3, 2, 0.82)]
    public async Task Papers_of_one_question_are_similar(string name, int seeds, int wrong, double hybridFloor)
    {
        var collection = BeirCollection.Open(TestData.Folder("ir", name));
        await using var index = new TemporaryIndex(encoder: null);
        await index.BuildAsync(() => collection.ReadPapers(Cancellation), Cancellation);
        await using var library = await PaperLibrary.OpenAsync(
            new PaperLibraryOptions { CorpusPath = index.FolderPath, IndexPath = index.IndexPath }, Cancellation);
        var starts = await CreateCasesAsync(library, collection, seeds, wrong);
        var ndcg = new Dictionary<SearchMode, double>();
        foreach (var mode in Enum.GetValues<SearchMode>())
        {
            var rankings = await RankAsync(library, starts, mode);
            ndcg[mode] = rankings.Average(ranking => ranking.Ndcg(10));
            var recall = rankings.Average(ranking => ranking.Recall(Depth));
            await Console.Out.WriteLineAsync(Row([name, seeds, wrong, mode, rankings.Count], ndcg[mode], recall));
        }

        var (hybrid, best) = (ndcg[SearchMode.Hybrid], ndcg.Values.Max());
        Assert.True(hybrid >= hybridFloor, $"hybrid {hybrid:0.000} is below {hybridFloor}");
        Assert.True(hybrid >= best - Slack, $"hybrid {hybrid:0.000} is below the better retriever's {best:0.000}");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The dissimilar papers are the first wrong results of the similar ones.
    private static async Task<List<SimilarityCase>> CreateCasesAsync(
        PaperLibrary library, BeirCollection collection, int seeds, int wrong)
    {
        var starts = new List<SimilarityCase>();
        foreach (var start in collection.Queries.SelectMany(query => CreateCases(query, seeds)))
        {
            var hits = wrong > 0
                ? (await library.SimilarAsync(start.Query, Options(SearchMode.Hybrid), Cancellation)).Hits
                : [];
            var not = hits.Select(hit => hit.Paper.Id).Where(id => !start.Others.ContainsKey(id.Value)).Take(wrong);
            starts.Add(start with { Query = start.Query with { NotIds = [.. not] } });
        }

        return starts;
    }

    private static IEnumerable<SimilarityCase> CreateCases(JudgedQuery query, int seeds)
    {
        var relevant = query.Judgments.Where(judgment => judgment.Value > 0)
            .OrderBy(judgment => judgment.Key, StringComparer.Ordinal)
            .ToList();
        return relevant.Count <= seeds ? [] : Enumerable.Range(0, CasesPerQuery).Select(first =>
        {
            var chosen = Enumerable.Range(first, seeds).Select(at => relevant[at % relevant.Count].Key).ToList();
            return new SimilarityCase(
                new SimilarQuery { Ids = [.. chosen.Select(id => new PaperId(id))] },
                relevant.Where(judgment => !chosen.Contains(judgment.Key)).ToDictionary(StringComparer.Ordinal));
        });
    }

    private static async Task<List<RankingMetrics>> RankAsync(
        PaperLibrary library, List<SimilarityCase> starts, SearchMode mode)
    {
        var rankings = new List<RankingMetrics>();
        foreach (var start in starts)
        {
            var found = await library.SimilarAsync(start.Query, Options(mode), Cancellation);
            rankings.Add(new RankingMetrics(found.Hits.Select(hit => hit.Paper.Id.Value), start.Others));
        }

        return rankings;
    }

    private static SearchOptions Options(SearchMode mode) => new() { Mode = mode, Top = Depth, MaxPassages = 0 };

    private static string Row(object[] what, double ndcg, double recall) =>
        $"| {string.Join(" | ", what).ToLowerInvariant()} | " +
        string.Create(CultureInfo.InvariantCulture, $"{ndcg:0.0000} | {recall:0.0000} |");

    private sealed record SimilarityCase(SimilarQuery Query, IReadOnlyDictionary<string, int> Others);
}
