using System.Globalization;

namespace SearchPapers.Relevance.Ranking;

/// <summary>Measures rankings on test collections, prints the rows of relevance.md, and checks the floors.</summary>
public sealed class RankingQuality
{
    // How far the fused ranking may be below the better of its retrievers.
    private const double Slack = 0.005;

    [Theory]
    [InlineData("cranfield", 0.547, 0.59)]
    [InlineData("cisi", 0.387, 0.417)]
    [InlineData("med", 0.696, 0.789)]
    [InlineData("litsearch-dev", 0.487, 0.515)]
    public async Task Rankings_keep_their_floors(string name, double keywordFloor, double hybridFloor)
    {
        var folder = TestData.Folder("ir", name);
        var stop = TestContext.Current.CancellationToken;
        var results = await PaperLibrary.EvaluateCollectionAsync(folder, cancellationToken: stop);
        foreach (var result in results)
        {
            await Console.Out.WriteLineAsync(Row(result));
        }

        var ndcg = results.ToDictionary(result => result.Mode, result => result.NdcgAt10);
        var (keyword, semantic, hybrid) =
            (ndcg[SearchMode.Keyword], ndcg[SearchMode.Semantic], ndcg[SearchMode.Hybrid]);
        Assert.Empty(results[0].Notices);
        Assert.True(keyword >= keywordFloor, $"keyword {keyword:0.000} is below {keywordFloor}");
        Assert.True(hybrid >= hybridFloor, $"hybrid {hybrid:0.000} is below {hybridFloor}");
        Assert.True(
            hybrid >= Math.Max(keyword, semantic) - Slack,
            $"hybrid {hybrid:0.000} is below keyword {keyword:0.000} or semantic {semantic:0.000}");
    }

    private static string Row(EvaluationResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {result.Dataset} | {result.Mode.ToString().ToLowerInvariant()} | {result.Queries} | " +
        $"{result.NdcgAt10:0.0000} | {result.MeanAveragePrecision:0.0000} | {result.MrrAt10:0.0000} | " +
        $"{result.RecallAt5:0.0000} | {result.RecallAt20:0.0000} | {result.RecallAt100:0.0000} |");
}
