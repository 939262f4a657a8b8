using System.Globalization;
using SearchPapers.Evaluation;

namespace SearchPapers.Relevance.Ranking;

/// <summary>Measures rankings on judged collections, prints the rows of relevance.md, and holds floors.</summary>
public sealed class RankingQuality
{
    [Theory]
    [InlineData("cranfield", 0.52, 0.54)]
    [InlineData("cisi", 0.39, 0.415)]
    [InlineData("med", 0.67, 0.72)]
    [InlineData("litsearch-dev", 0.41, 0.415)]
    public async Task Rankings_keep_their_floors(string name, double keywordFloor, double hybridFloor)
    {
        var folder = Path.Combine(TestData.Folder, "ir", name);
        var stop = TestContext.Current.CancellationToken;
        var report = await RetrievalEvaluation.RunAsync(folder, cancellationToken: stop);
        foreach (var result in report.Results)
        {
            await Console.Out.WriteLineAsync(Row(result));
        }

        var ndcg = report.Results.ToDictionary(result => result.Mode, result => result.NdcgAt10);
        var (keyword, hybrid) = (ndcg[SearchMode.Keyword], ndcg[SearchMode.Hybrid]);
        Assert.Empty(report.Notices);
        Assert.True(keyword >= keywordFloor, $"keyword {keyword:0.000} is below {keywordFloor}");
        Assert.True(hybrid >= hybridFloor, $"hybrid {hybrid:0.000} is below {hybridFloor}");
    }

    private static string Row(EvaluationResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {result.Dataset} | {result.Mode.ToString().ToLowerInvariant()} | {result.Queries} " +
        $"| {result.NdcgAt10:0.0000} | {result.MeanAveragePrecision:0.0000} | {result.MrrAt10:0.0000} | {result.RecallAt5:0.0000} " +
        $"| {result.RecallAt20:0.0000} | {result.RecallAt100:0.0000} |");
}
