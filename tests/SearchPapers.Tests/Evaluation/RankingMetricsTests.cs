using CsCheck;
using SearchPapers.Evaluation;

namespace SearchPapers.Tests.Evaluation;

public sealed class RankingMetricsTests
{
    private const double Precision = 1e-12;

    private static readonly Gen<Dictionary<string, int>> SomeJudgments =
        Gen.Dictionary(Gen.Int[0, 40].Select(Id), Gen.Int[-1, 4])[1, 20]
            .Where(judgments => judgments.Values.Any(value => value > 0));

    // Numbers between 0 and 60: some judged, some not, some repeated.
    private static readonly Gen<string[]> SomeRanking = Gen.Int[0, 60].Select(Id).Array[0, 50];

    // a and c have no gain, x is not found. The ideal ranking is x (3), b (2), d (1).
    private static readonly RankingMetrics ByHand = new(
        ["a", "b", "c", "d", "e"],
        new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 0, ["b"] = 2, ["c"] = -1, ["d"] = 1, ["x"] = 3 });

    [Fact]
    public void Ndcg_matches_a_calculation_by_hand()
    {
        // DCG = 2 / log2(3) + 1 / log2(5) = 1.261860 + 0.430677 = 1.692536
        // ideal = 3 / log2(2) + 2 / log2(3) + 1 / log2(4) = 3 + 1.261860 + 0.5 = 4.761860
        Assert.Equal(1.692536 / 4.761860, ByHand.Ndcg(10), 6);

        // Cut at two: 1.261860 / (3 + 1.261860)
        Assert.Equal(1.261860 / 4.261860, ByHand.Ndcg(2), 6);
    }

    [Fact]
    public void Average_precision_matches_a_calculation_by_hand() =>
        // b is the first of two, d the second of four; x, the third relevant paper, is not found.
        Assert.Equal(((1 / 2.0) + (2 / 4.0) + 0) / 3, ByHand.AveragePrecision(), Precision);

    [Fact]
    public void Reciprocal_rank_and_recall_match_a_calculation_by_hand()
    {
        Assert.Equal((1 / 2.0, 0), (ByHand.ReciprocalRank(10), ByHand.ReciprocalRank(1)));
        Assert.Equal((0, 1 / 3.0, 2 / 3.0), (ByHand.Recall(1), ByHand.Recall(3), ByHand.Recall(100)));
    }

    [Fact]
    public void A_repeated_paper_takes_up_a_position_without_gain()
    {
        var judgments = new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 1 };
        var ranking = new RankingMetrics(["a", "a", "a", "b"], judgments);

        Assert.Equal((1 / 2.0, 1.0), (ranking.Recall(3), ranking.Recall(4)));
        Assert.Equal((1 + (2 / 4.0)) / 2, ranking.AveragePrecision(), Precision);
    }

    [Fact]
    public void Every_metric_is_between_0_and_1() =>
        Gen.Select(SomeRanking, SomeJudgments).Sample((ranked, judgments) =>
            Assert.All(Metrics(ranked, judgments), metric => Assert.InRange(metric, 0, 1)));

    [Fact]
    public void The_ideal_ranking_scores_1() => SomeJudgments.Sample(judgments =>
    {
        var bestFirst = judgments.OrderByDescending(judged => judged.Value).Select(judged => judged.Key);
        var best = new RankingMetrics(bestFirst, judgments);

        Assert.Equal((1, 1), (best.Ndcg(10), best.ReciprocalRank(10)));
        Assert.Equal(1, best.AveragePrecision(), Precision);
        Assert.Equal(1, best.Recall(100));
    });

    [Fact]
    public void Unjudged_papers_below_the_others_change_no_metric() =>
        Gen.Select(SomeRanking, SomeJudgments, Gen.Int[1, 30]).Sample((ranked, judgments, more) =>
            Assert.Equal(
                Metrics(ranked, judgments),
                Metrics([.. ranked, .. Enumerable.Range(1000, more).Select(Id)], judgments)));

    [Fact]
    public void The_order_of_the_judgments_changes_no_metric() =>
        Gen.Select(SomeRanking, SomeJudgments).Sample((ranked, judgments) => Assert.Equal(
            Metrics(ranked, judgments),
            Metrics(ranked, judgments.Reverse().ToDictionary(StringComparer.Ordinal))));

    private static string Id(int number) => $"paper {number}";

    private static double[] Metrics(string[] ranked, Dictionary<string, int> judgments)
    {
        var ranking = new RankingMetrics(ranked, judgments);
        return
        [
            ranking.Ndcg(10), ranking.AveragePrecision(), ranking.ReciprocalRank(10),
            ranking.Recall(5), ranking.Recall(20), ranking.Recall(100),
        ];
    }
}
