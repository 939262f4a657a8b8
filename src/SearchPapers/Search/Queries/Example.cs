namespace SearchPapers.Search.Queries;

/// <summary>A paper that the results should be similar or dissimilar to.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Document">Its document in the index, or null if it is not indexed.</param>
internal sealed record Example(PaperDetails Paper, int? Document);
