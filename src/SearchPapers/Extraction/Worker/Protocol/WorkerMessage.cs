namespace SearchPapers.Extraction.Worker.Protocol;

/// <summary>What a worker reports while it reads a file, a message a page.</summary>
internal sealed record WorkerMessage
{
    public WorkerMessageKind Kind { get; set; }

    /// <summary>Gets the number of pages of an opened file, or of the page that was read or lost.</summary>
    public int Number { get; set; }

    public PageMessage? Page { get; set; }

    public string? Reason { get; set; }

    /// <summary>Gets the most memory the worker has used so far, in bytes.</summary>
    public long PeakBytes { get; set; }
}
