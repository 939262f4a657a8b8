namespace SearchPapers.Evaluation;

/// <summary>A query, and the papers that the search returned for it, best first.</summary>
internal sealed record RankedQuery(JudgedQuery Query, IReadOnlyList<(string Id, double Score)> Papers);
