using SearchPapers.Bibliography;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Ingestion.Papers;

internal sealed record PaperOutcome
{
    public PaperId Id { get; init; }

    /// <summary>The entry to index, or null if the index is up to date.</summary>
    public IndexEntry? ChangedEntry { get; init; }

    /// <summary>The paper with the title that was read from its PDF, or null if the PDF was not read.</summary>
    public ListedPaper? UpdatedPaper { get; init; }

    public Problem? Failure { get; init; }

    public string? Notice { get; init; }

    public bool Downloaded { get; init; }

    public bool Extracted { get; init; }
}
