namespace SearchPapers.Extraction.Worker.Protocol;

internal sealed record WorkerMessage
{
    public WorkerMessageKind Kind { get; set; }

    /// <summary>The page count of the opened file, or the number of the page that was read or lost.</summary>
    public int Number { get; set; }

    public PageMessage? Page { get; set; }

    public string? Reason { get; set; }

    /// <summary>The peak working set of the worker, in bytes.</summary>
    public long PeakBytes { get; set; }
}
