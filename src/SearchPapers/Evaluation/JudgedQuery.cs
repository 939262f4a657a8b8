namespace SearchPapers.Evaluation;

/// <summary>A query that has a positive judgment.</summary>
/// <param name="Id">The query's id.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Judgments">How relevant papers are, by their ids; above 0 is relevant.</param>
internal sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Judgments);
