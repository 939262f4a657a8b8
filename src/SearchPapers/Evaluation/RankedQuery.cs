namespace SearchPapers.Evaluation;

internal sealed record RankedQuery(JudgedQuery Query, IReadOnlyList<(string Id, double Score)> Papers);
