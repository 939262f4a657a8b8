namespace SearchPapers.Evaluation;

/// <summary>One query's ranking, held against its judgments.</summary>
/// <remarks><see cref="EvaluationResult"/> has the definitions.</remarks>
internal sealed class RankingMetrics
{
    // The gain of each place. A paper that is named again takes a place and gains nothing.
    private readonly IReadOnlyList<int> _gains;

    // The gains of the best possible ranking; sorted, so that the order of the judgments cannot show in a rounding.
    private readonly IReadOnlyList<int> _idealGains;

    /// <param name="ranked">The papers' ids, best first.</param>
    /// <param name="judgments">The judgments by paper; at least one is positive.</param>
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

    private IEnumerable<int> RelevantPositions() => Enumerable.Range(0, _gains.Count).Where(position => _gains[position] > 0);
}
