using Microsoft.Extensions.Logging;

namespace SearchPapers.Diagnostics;

/// <summary>What a library tells a log.</summary>
internal static partial class Log
{
    public const string Category = "SearchPapers";

    [LoggerMessage(1, LogLevel.Debug, "Answered in {Milliseconds} ms, by {Mode}: {Hits} of {TotalHits} papers.")]
    public static partial void Answered(ILogger logger, double milliseconds, SearchMode mode, int hits, int totalHits);

    [LoggerMessage(2, LogLevel.Information, "Ingesting into {IndexPath}.")]
    public static partial void Ingesting(ILogger logger, string indexPath);

    [LoggerMessage(
        3,
        LogLevel.Information,
        "Ingested: {Papers} papers, {Downloaded} downloaded, {Extracted} read, {Indexed} indexed, {Failed} failed.")]
    public static partial void Ingested(ILogger logger, int papers, int downloaded, int extracted, int indexed, int failed);

    [LoggerMessage(4, LogLevel.Warning, "{Id} failed ({Stage}): {Reason}")]
    public static partial void PaperFailed(ILogger logger, string? id, string stage, string reason);

    [LoggerMessage(5, LogLevel.Information, "Removed {Removed} papers, {Papers} are left.")]
    public static partial void Removed(ILogger logger, int removed, int papers);

    [LoggerMessage(6, LogLevel.Warning, "A change of the sources could not be taken in.")]
    public static partial void WatchedIngestFailed(ILogger logger, SearchPapersException exception);

    /// <summary>Tells of an ingest, and of each paper that failed.</summary>
    public static void Ingested(ILogger logger, UpdateResult result)
    {
        foreach (var failure in result.Failed)
        {
            PaperFailed(logger, failure.Id, failure.Stage, failure.Reason);
        }

        Ingested(logger, result.Papers, result.Downloaded, result.Extracted, result.Indexed, result.Failed.Count);
    }
}
