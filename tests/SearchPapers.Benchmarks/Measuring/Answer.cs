namespace SearchPapers.Benchmarks.Measuring;

internal sealed record Answer(string Question, IReadOnlyList<string> Papers, IReadOnlyList<double> Scores)
{
    public static Answer From(string question, SearchResults results) =>
        new(question, [.. results.Hits.Select(hit => hit.Paper.Id.Value)], [.. results.Hits.Select(hit => hit.Score)]);

    /// <summary>Returns whether papers, order and scores are equal bit by bit.</summary>
    public bool IsIdenticalTo(Answer other) => Papers.SequenceEqual(other.Papers) && Scores.SequenceEqual(other.Scores);

    /// <summary>Returns the share of the exact answer's papers in this answer; 1 if it has no papers.</summary>
    public double Overlap(Answer exact) => exact.Papers.Count > 0
        ? (double)exact.Papers.Intersect(Papers, StringComparer.Ordinal).Count() / exact.Papers.Count
        : 1;
}
