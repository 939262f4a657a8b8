namespace SearchPapers.Indexing.Papers;

/// <param name="Paper">The paper with its passages.</param>
/// <param name="Fingerprint">
/// A hash of the paper's inputs; a paper with the same fingerprint is not indexed again.
/// </param>
/// <param name="Source">
/// The paper's JSON Lines file, or null if it is from reading lists, which the catalog tracks.
/// </param>
internal sealed record IndexEntry(PaperDetails Paper, string Fingerprint, string? Source = null)
{
    public PaperId Id => Paper.Paper.Id;

    /// <summary>Gets the keys, other than the id, that identify a paper of a source file in other files.</summary>
    public IReadOnlyList<string> DuplicateKeys { get; init; } = [];
}
