namespace SearchPapers.Benchmarks.Measuring;

/// <summary>A question and the papers that answer it, best first.</summary>
internal sealed record Answer(string Question, IReadOnlyList<string> Papers, IReadOnlyList<double> Scores)
{
    public static Answer Of(string question, SearchResults results) =>
        new(question, [.. results.Hits.Select(hit => hit.Paper.Id.Value)], [.. results.Hits.Select(hit => hit.Score)]);

    /// <summary>Tells whether papers, order and scores are the same, to the last bit.</summary>
    public bool IsSame(Answer other) => Papers.SequenceEqual(other.Papers) && Scores.SequenceEqual(other.Scores);

    /// <summary>Returns which part of another answer's papers is here, too; 1 where it has none.</summary>
    public double Overlap(Answer exact) => exact.Papers.Count > 0
        ? (double)exact.Papers.Intersect(Papers, StringComparer.Ordinal).Count() / exact.Papers.Count
        : 1;
}
