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

/// <summary>Downloads, extracts and assembles one paper. Thread-safe.</summary>
internal sealed class PaperPipeline(IngestContext context, IndexSnapshot? indexed, bool retryFailed)
{
    private const string ReadOutcome = "read";

    private readonly ExtractionCache _cache = new(context.Corpus);

    /// <summary>Called when a download ends, also if it failed.</summary>
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
            Notice = download is { Outcome: DownloadOutcome.Unchanged, Reason: { } reason }
                ? $"{paper.Id}: {reason}"
                : null,
        };
    }

    private static Problem CreateProblem(ListedPaper paper, string stage, string reason) =>
        new(paper.Id.Value, paper.Reference.Title, stage, reason);

    /// <summary>Identifies a PDF and the version of the extractor.</summary>
    public static string CacheKey(StoredPdf file) => Fingerprint.Compute(file.Sha256, PaperExtractor.Version);

    private static string ComputeFingerprint(ListedPaper paper, StoredPdf? file, string key, string? outcome) =>
        Fingerprint.Compute(
        JsonSerializer.Serialize(paper, ListedPaperJson.Default.ListedPaper),
        file?.Address?.OriginalString,
        key,
        outcome);

    // With the title, the paper is recognized in other sources.
    private static ListedPaper WithReadTitle(ListedPaper paper, ExtractedPaper text) =>
        paper.Reference is { IsUntitled: true, LocalPdfPath: null } && text.Title is { } title
            ? paper with { Reference = paper.Reference with { Title = title, Authors = text.Authors } }
            : paper;

    // A local PDF is read in place as long as it exists.
    private string PdfPath(ListedPaper paper) =>
        paper.Reference.LocalPdfPath is { } localPdf && File.Exists(localPdf)
            ? localPdf
            : context.Corpus.PdfPath(paper.Id);

    private string RepairAdvice(ListedPaper paper) => PdfPath(paper) is var path && path == paper.Reference.LocalPdfPath
        ? $"put a good copy at {path}"
        : $"remove {path} to download it again, or put a good copy there";

    private Task<DownloadResult> DownloadAsync(
        ListedPaper paper, CatalogEntry? known, CancellationToken cancellationToken)
    {
        var (path, reference) = (PdfPath(paper), paper.Reference);
        if (path == reference.LocalPdfPath)
        {
            // Without the address of the stored PDF, nothing can replace the local file.
            var storedPdf = known?.Pdf is { Address: null } pdf ? pdf : null;
            return context.Downloader.DownloadAsync(reference, storedPdf, path, cancellationToken);
        }

        return !retryFailed && known?.Failure is { Stage: Stages.Download } failure && !File.Exists(path)
            ? Task.FromResult(DownloadResult.Failed(failure.Reason))
            : Telemetry.MeasureAsync(OperationKind.Download, async operation =>
            {
                var result = await context.Downloader.DownloadAsync(reference, known?.Pdf, path, cancellationToken)
                    .ConfigureAwait(false);
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
            Failure = text.Error is { } error
                ? CreateProblem(paper, Stages.Extract, $"{error.Reason} ({RepairAdvice(paper)})")
                : null,
        };
    }

    // The text of a local PDF was extracted in this run, when its source was read.
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or SearchPapersException { Error: SearchPapersError.ExtractionUnavailable })
        {
            return new ExtractedPaper { File = path, Error = new Problem(null, null, Stages.Extract, e.Message) };
        }
    }

    // An extracted text outlives its PDF. A paper without addresses is not a failure: its source says all there is.
    private PaperOutcome ProcessWithoutPdf(ListedPaper paper, StoredPdf? previousPdf, string? reason)
    {
        var key = previousPdf is null ? "" : CacheKey(previousPdf);
        var text = previousPdf is null ? null : _cache.Find(paper.Id, key);
        return new PaperOutcome
        {
            ChangedEntry = text is { Error: null }
                ? EntryIfChanged(
                    PaperAssembler.Assemble(paper, previousPdf?.Address, text),
                    ComputeFingerprint(paper, previousPdf, key, ReadOutcome))
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
