namespace SearchPapers.Evaluation;

/// <param name="Query">The query.</param>
/// <param name="Papers">The papers that the search returned, best first.</param>
internal sealed record RankedQuery(JudgedQuery Query, IReadOnlyList<(string Id, double Score)> Papers);
