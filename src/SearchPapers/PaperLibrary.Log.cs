using Microsoft.Extensions.Logging;
using SearchPapers.Diagnostics;

namespace SearchPapers;

// Separate methods, so that a program without a logger does not load the logging assembly.
public sealed partial class PaperLibrary
{
    private readonly ILogger? _logger;

    private static ILogger? LoggerFor(PaperLibraryOptions options) =>
        options.LoggerFactory is null ? null : CreateLogger(options);

    private static ILogger CreateLogger(PaperLibraryOptions options) =>
        options.LoggerFactory!.CreateLogger(Log.Category);

    private void LogAnswered(SearchResults results)
    {
        if (_logger is not null)
        {
            Log.Answered(_logger, results.TookMs, results.Mode, results.Hits.Count, results.TotalHits);
        }
    }

    private void LogIngesting()
    {
        if (_logger is not null)
        {
            Log.Ingesting(_logger, _folder.Path);
        }
    }

    private void LogIngested(UpdateResult result)
    {
        if (_logger is not null)
        {
            Log.Ingested(_logger, result);
        }
    }

    private void LogRemoved(UpdateResult result)
    {
        if (_logger is not null)
        {
            Log.Removed(_logger, result.Removed.Count, result.Papers);
        }
    }

    private void LogRoundFailed(SearchPapersException exception)
    {
        if (_logger is not null)
        {
            Log.WatchedIngestFailed(_logger, exception);
        }
    }
}
