using System.Text.Json;
using SearchPapers.Bibliography;
using SearchPapers.Diagnostics;
using SearchPapers.Download;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Extraction;
using SearchPapers.Files;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Ingestion.Cache;

namespace SearchPapers.Ingestion.Papers;

/// <summary>Takes one paper from its reference to what is indexed of it: fetched, read, put together.</summary>
/// <remarks>Safe to use for several papers at once.</remarks>
internal sealed class PaperPipeline(IngestContext context, IndexSnapshot? indexed, bool retryFailed)
{
    private const string ReadOutcome = "read";

    private readonly ExtractionCache _cache = new(context.Corpus);

    /// <summary>Is called when a paper has been fetched, or could not be.</summary>
    public Action? OnDownloaded { get; init; }

    public async Task<PaperOutcome> ProcessAsync(ListedPaper paper, CancellationToken cancellationToken)
    {
        var known = context.Catalog.Find(paper.Id);
        var download = await DownloadAsync(paper, known, cancellationToken).ConfigureAwait(false);
        OnDownloaded?.Invoke();
        var outcome = download.File is { } file
            ? await ReadAsync(paper, file, known?.Failure, cancellationToken).ConfigureAwait(false)
            : ProcessWithoutPdf(paper, known?.Pdf, download.Reason);
        Record(outcome.UpdatedPaper ?? paper, download.File, known, outcome.Failure);
        return outcome with
        {
            Id = paper.Id,
            Downloaded = download.Outcome == DownloadOutcome.Downloaded,
            Notice = download is { Outcome: DownloadOutcome.Unchanged, Reason: { } reason } ? $"{paper.Id}: {reason}" : null,
        };
    }

    private static Problem CreateProblem(ListedPaper paper, string stage, string reason) =>
        new(paper.Id.Value, paper.Reference.Title, stage, reason);

    /// <summary>Names what is read of a file: by the file and by who reads it.</summary>
    public static string CacheKey(StoredPdf file) => Fingerprint.Of(file.Sha256, PaperExtractor.Version);

    private static string ComputeFingerprint(ListedPaper paper, StoredPdf? file, string key, string? outcome) => Fingerprint.Of(
        JsonSerializer.Serialize(paper, ListedPaperJson.Default.ListedPaper),
        file?.Address?.OriginalString,
        key,
        outcome);

    // A list that has no title of its own learns it from the paper, so that another list's entry is known to be the same.
    private static ListedPaper WithReadTitle(ListedPaper paper, ExtractedPaper text) =>
        paper.Reference is { IsUntitled: true, LocalPdfPath: null } && text.Title is { } title
            ? paper with { Reference = paper.Reference with { Title = title, Authors = text.Authors } }
            : paper;

    // The user's own file is used where it is, as long as it is there.
    private string PdfPath(ListedPaper paper) =>
        paper.Reference.LocalPdfPath is { } localPdf && File.Exists(localPdf) ? localPdf : context.Corpus.PdfPath(paper.Id);

    private string RepairAdvice(ListedPaper paper) => PdfPath(paper) is var path && path == paper.Reference.LocalPdfPath
        ? $"put a good copy at {path}"
        : $"remove {path} to have it fetched anew, or put a good copy there";

    private Task<DownloadResult> DownloadAsync(
        ListedPaper paper, CatalogEntry? known, CancellationToken cancellationToken)
    {
        var (path, reference) = (PdfPath(paper), paper.Reference);
        if (path == reference.LocalPdfPath)
        {
            // Without an address that it came from, nothing is fetched in the place of the user's file.
            var storedPdf = known?.Pdf is { Address: null } pdf ? pdf : null;
            return context.Downloader.DownloadAsync(reference, storedPdf, path, cancellationToken);
        }

        return !retryFailed && known?.Failure is { Stage: Stages.Download } failure && !File.Exists(path)
            ? Task.FromResult(DownloadResult.Failed(failure.Reason))
            : Telemetry.MeasureAsync(OperationKind.Download, async operation =>
            {
                var result = await context.Downloader.DownloadAsync(reference, known?.Pdf, path, cancellationToken).ConfigureAwait(false);
                operation?.Tag("searchpapers.outcome", result.Outcome.ToString().ToLowerInvariant());
                return result;
            });
    }

    private async Task<PaperOutcome> ReadAsync(
        ListedPaper paper, StoredPdf file, Problem? previousFailure, CancellationToken cancellationToken)
    {
        var key = CacheKey(file);
        if (indexed?.FingerprintOf(paper.Id) == ComputeFingerprint(paper, file, key, ReadOutcome))
        {
            return new PaperOutcome();
        }

        var isRetry = retryFailed && previousFailure is not null;
        var (text, isNew) = await GetTextAsync(paper, file, isRetry, cancellationToken).ConfigureAwait(false);
        var updated = WithReadTitle(paper, text);
        return new PaperOutcome
        {
            ChangedEntry = EntryIfChanged(
                PaperAssembler.Assemble(updated, file.Address, text),
                ComputeFingerprint(updated, file, key, text.Error?.Reason ?? ReadOutcome)),
            UpdatedPaper = updated,
            Extracted = isNew && text.Error is null,
            Failure = text.Error is { } error ? CreateProblem(paper, Stages.Extract, $"{error.Reason} ({RepairAdvice(paper)})") : null,
        };
    }

    // What was read of the user's own file while it was being listed has been read in this run.
    private async Task<(ExtractedPaper Text, bool IsNew)> GetTextAsync(
        ListedPaper paper, StoredPdf file, bool isRetry, CancellationToken cancellationToken)
    {
        var key = CacheKey(file);
        var isNew = _cache.TryAssign(file.Sha256, paper.Id);
        return !isRetry && _cache.Find(paper.Id, key) is { } cached
            ? (cached, isNew)
            : (await ExtractAsync(paper, key, cancellationToken).ConfigureAwait(false), true);
    }

    private async Task<ExtractedPaper> ExtractAsync(ListedPaper paper, string key, CancellationToken cancellationToken)
    {
        var path = PdfPath(paper);
        try
        {
            var text = await Telemetry.MeasureAsync(OperationKind.Extract, async operation =>
            {
                var read = await context.Extractor.ExtractAsync(path, cancellationToken).ConfigureAwait(false);
                operation?.Tag("searchpapers.outcome", read.Error is null ? "read" : "failed");
                operation?.Count("searchpapers.pages", read.PageCount);
                return read;
            }).ConfigureAwait(false);
            _cache.Store(paper.Id, key, text);
            return text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SearchPapersException { Error: SearchPapersError.ExtractionUnavailable })
        {
            return new ExtractedPaper { File = path, Error = new Problem(null, null, Stages.Extract, e.Message) };
        }
    }

    // What was read of a PDF before outlives the PDF. A paper that no address is known for is not a failure: its list
    // says all there is.
    private PaperOutcome ProcessWithoutPdf(ListedPaper paper, StoredPdf? previousPdf, string? reason)
    {
        var key = previousPdf is null ? "" : CacheKey(previousPdf);
        var text = previousPdf is null ? null : _cache.Find(paper.Id, key);
        return new PaperOutcome
        {
            ChangedEntry = text is { Error: null }
                ? EntryIfChanged(PaperAssembler.Assemble(paper, previousPdf?.Address, text), ComputeFingerprint(paper, previousPdf, key, ReadOutcome))
                : EntryIfChanged(PaperAssembler.Assemble(paper, null, null), ComputeFingerprint(paper, null, "", null)),
            Failure = reason is null ? null : CreateProblem(paper, Stages.Download, reason),
        };
    }

    private IndexEntry? EntryIfChanged(PaperDetails paper, string fingerprint) =>
        indexed?.FingerprintOf(paper.Paper.Id) == fingerprint ? null : new IndexEntry(paper, fingerprint);

    private void Record(ListedPaper paper, StoredPdf? file, CatalogEntry? known, Problem? failure)
    {
        context.Catalog.Record(new CatalogEntry
        {
            Paper = paper,
            Pdf = file ?? known?.Pdf,
            Failure = failure,
            FailedAt = failure is null ? null
                : failure == known?.Failure ? known.FailedAt
                : context.Time.GetUtcNow(),
        });
    }
}
