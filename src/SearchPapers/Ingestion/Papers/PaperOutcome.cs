using SearchPapers.Bibliography;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Ingestion.Papers;

/// <summary>What an ingest did about one paper.</summary>
internal sealed record PaperOutcome
{
    public PaperId Id { get; init; }

    /// <summary>The paper as it is to be indexed; null where the index has it so already.</summary>
    public IndexEntry? ChangedEntry { get; init; }

    /// <summary>The paper with what the paper itself adds to it; null where that is nothing.</summary>
    public ListedPaper? UpdatedPaper { get; init; }

    public Problem? Failure { get; init; }

    /// <summary>What a reader of the ingest's result should know of the paper.</summary>
    public string? Notice { get; init; }

    public bool Downloaded { get; init; }

    public bool Extracted { get; init; }
}
