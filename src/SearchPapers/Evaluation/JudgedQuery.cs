namespace SearchPapers.Evaluation;

internal sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Judgments);
