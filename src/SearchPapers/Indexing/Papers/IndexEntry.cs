namespace SearchPapers.Indexing.Papers;

/// <summary>A paper as it is indexed.</summary>
/// <param name="Paper">All that is known of it.</param>
/// <param name="Fingerprint">What that was made from, in short: the same fingerprint, nothing to index again.</param>
/// <param name="Source">The file of papers that it is from; null where it is from reading lists, which the catalog keeps.</param>
internal sealed record IndexEntry(PaperDetails Paper, string Fingerprint, string? Source = null)
{
    public PaperId Id => Paper.Paper.Id;

    /// <summary>What a paper of a file is known by beside its id.</summary>
    public IReadOnlyList<string> DuplicateKeys { get; init; } = [];
}
