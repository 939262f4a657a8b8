namespace SearchPapers.Encoders.Vectors;

/// <summary>Keeps the best of many that are scored, such as papers or rows of vectors.</summary>
/// <remarks>Of equal scores the lower numbers are better; they are to be given in the order of their numbers.</remarks>
internal sealed class TopK(int count)
{
    // Sorted each time that twice as many as are wanted have come: most of what comes later is below the worst kept by then.
    private readonly List<(int Number, double Score)> _kept = new(2 * count);
    private double _worst = count > 0 ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>Returns the score that the next one must be above.</summary>
    public double Add(int number, double score)
    {
        if (score > _worst)
        {
            _kept.Add((number, score));
            if (_kept.Count == 2 * count)
            {
                ThrowLesserAway();
                _worst = _kept[^1].Score;
            }
        }

        return _worst;
    }

    /// <summary>Returns the best that were given, best first.</summary>
    public IReadOnlyList<(int Number, double Score)> BestFirst()
    {
        ThrowLesserAway();
        return _kept;
    }

    private void ThrowLesserAway()
    {
        _kept.Sort(static (left, right) =>
            right.Score.CompareTo(left.Score) is not 0 and var better ? better : left.Number.CompareTo(right.Number));
        _kept.RemoveRange(Math.Min(count, _kept.Count), Math.Max(0, _kept.Count - count));
    }
}
