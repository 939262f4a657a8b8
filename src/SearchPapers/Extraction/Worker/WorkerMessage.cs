using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Worker;

/// <summary>What a worker reports while it reads a file, a message a page.</summary>
internal sealed record WorkerMessage
{
    public WorkerMessageKind Kind { get; init; }

    /// <summary>Gets the number of pages of an opened file, or of the page that was read or lost.</summary>
    public int Number { get; init; }

    public PdfPage? Page { get; init; }

    public string? Reason { get; init; }

    /// <summary>Gets the most memory the worker has used so far, in bytes.</summary>
    public long PeakBytes { get; init; }
}
