namespace SearchPapers.Search.Queries;

/// <summary>A paper that answers are to be like, or unlike.</summary>
/// <param name="Paper">What it says.</param>
/// <param name="Document">Its document in the index; null where it is not from there.</param>
internal sealed record Example(PaperDetails Paper, int? Document);
