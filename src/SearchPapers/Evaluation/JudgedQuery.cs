namespace SearchPapers.Evaluation;

/// <param name="Id">The query's id.</param>
/// <param name="Text">The query's text.</param>
/// <param name="Judgments">
/// The relevance of papers by id; a paper above 0 is relevant, and there is at least one.
/// </param>
internal sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Judgments);
