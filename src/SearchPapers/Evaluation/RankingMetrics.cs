namespace SearchPapers.Evaluation;

/// <summary>Effectiveness measures of one ranking, as defined by <see cref="EvaluationResult"/>.</summary>
internal sealed class RankingMetrics
{
    // The gain at each position. A repeated paper takes up a position with a gain of 0.
    private readonly IReadOnlyList<int> _gains;

    // The gains of the ideal ranking, sorted so that sums do not depend on the order of the judgments.
    private readonly IReadOnlyList<int> _idealGains;

    /// <param name="ranked">The papers' ids, best first.</param>
    /// <param name="judgments">The judgments by paper id; at least one is positive.</param>
    public RankingMetrics(IEnumerable<string> ranked, IReadOnlyDictionary<string, int> judgments)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _gains = [.. ranked.Select(id => seen.Add(id) ? Math.Max(0, judgments.GetValueOrDefault(id)) : 0)];
        _idealGains = [.. judgments.Values.Where(judgment => judgment > 0).OrderDescending()];
    }

    public double Ndcg(int depth) => Dcg(_gains, depth) / Dcg(_idealGains, depth);

    public double AveragePrecision() => RelevantPositions()
        .Select((position, relevantBefore) => (relevantBefore + 1.0) / (position + 1))
        .Sum() / _idealGains.Count;

    public double ReciprocalRank(int depth) =>
        RelevantPositions().Where(place => place < depth).Select(place => 1.0 / (place + 1)).FirstOrDefault();

    public double Recall(int depth) => (double)RelevantPositions().Count(place => place < depth) / _idealGains.Count;

    private static double Dcg(IEnumerable<int> gains, int depth) =>
        gains.Take(depth).Select((gain, position) => gain / Math.Log2(position + 2)).Sum();

    private IEnumerable<int> RelevantPositions() =>
        Enumerable.Range(0, _gains.Count).Where(position => _gains[position] > 0);
}
