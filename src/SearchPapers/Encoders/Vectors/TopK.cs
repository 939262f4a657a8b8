namespace SearchPapers.Encoders.Vectors;

/// <summary>Selects the <c>count</c> items with the highest scores.</summary>
/// <remarks>Of equal scores the lower numbers win; items must be added in the order of their numbers.</remarks>
internal sealed class TopK(int count)
{
    // Sorted and truncated at twice the count: most later items are below the threshold by then.
    private readonly List<(int Number, double Score)> _best = new(2 * count);
    private double _threshold = count > 0 ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>Adds an item and returns the score that the next item must exceed.</summary>
    public double Add(int number, double score)
    {
        if (score > _threshold)
        {
            _best.Add((number, score));
            if (_best.Count == 2 * count)
            {
                Truncate();
                _threshold = _best[^1].Score;
            }
        }

        return _threshold;
    }

    public IReadOnlyList<(int Number, double Score)> BestFirst()
    {
        Truncate();
        return _best;
    }

    private void Truncate()
    {
        _best.Sort(static (left, right) =>
            right.Score.CompareTo(left.Score) is not 0 and var order ? order : left.Number.CompareTo(right.Number));
        _best.RemoveRange(Math.Min(count, _best.Count), Math.Max(0, _best.Count - count));
    }
}
