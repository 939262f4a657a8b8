using System.Text.Json;
using SearchPapers.Diagnostics;
using SearchPapers.Download;
using SearchPapers.Extraction;
using SearchPapers.Indexing;

namespace SearchPapers.Ingestion;

/// <summary>Takes one paper from its reference to what is indexed of it: fetched, read, put together.</summary>
/// <remarks>Safe to use for several papers at once.</remarks>
internal sealed class PaperIntake(IntakeTools tools, IndexSnapshot? indexed, bool retryFailed)
{
    private const string Read = "read";

    private readonly KeptTexts _texts = new(tools.Corpus);

    public async Task<PaperOutcome> TakeAsync(Reference reference, CancellationToken cancellationToken)
    {
        var known = tools.Catalog.Find(reference.Id);
        var fetched = await FetchAsync(reference, known, cancellationToken).ConfigureAwait(false);
        var outcome = fetched.File is { } file
            ? await ReadAsync(reference, file, known?.Failure, cancellationToken).ConfigureAwait(false)
            : NotFetched(reference, known?.Pdf, fetched.Reason);
        Record(reference, fetched.File, known, outcome.Failure);
        return outcome with
        {
            Downloaded = fetched.Outcome == DownloadOutcome.Downloaded,
            Notice = fetched is { Outcome: DownloadOutcome.Unchanged, Reason: { } reason } ? $"{reference.Id}: {reason}" : null,
        };
    }

    private static PaperFailure Failed(Reference reference, string stage, string reason) =>
        new(reference.Id, reference.Title, stage, reason);

    private string WayOut(PaperId id) => $"remove {tools.Corpus.PdfPath(id)} to have it fetched anew, or put a good copy there";

    private static string KeyOf(PdfFile file) => Fingerprint.Of(file.Sha256, PaperExtractor.Version);

    private static string FingerprintOf(Reference reference, PdfFile? file, string key, string? outcome) => Fingerprint.Of(
        JsonSerializer.Serialize(reference, IngestionJson.Default.Reference),
        file?.Address?.OriginalString,
        key,
        outcome);

    private Task<DownloadResult> FetchAsync(
        Reference reference, CatalogEntry? known, CancellationToken cancellationToken)
    {
        var path = tools.Corpus.PdfPath(reference.Id);
        return !retryFailed && known?.Failure is { Stage: "download" } failure && !File.Exists(path)
            ? Task.FromResult(DownloadResult.Failed(failure.Reason))
            : Telemetry.MeasureAsync(OperationKind.Download, async operation =>
            {
                var result = await tools.Downloader.DownloadAsync(reference, known?.Pdf, path, cancellationToken).ConfigureAwait(false);
                operation?.Tag("searchpapers.outcome", result.Outcome.ToString().ToLowerInvariant());
                return result;
            });
    }

    private async Task<PaperOutcome> ReadAsync(
        Reference reference, PdfFile file, CatalogFailure? before, CancellationToken cancellationToken)
    {
        var key = KeyOf(file);
        if (indexed?.FingerprintOf(reference.Id) == FingerprintOf(reference, file, key, Read))
        {
            return new PaperOutcome();
        }

        var kept = retryFailed && before is not null ? null : _texts.Find(reference.Id, key);
        var text = kept ?? await ExtractAsync(reference.Id, key, cancellationToken).ConfigureAwait(false);
        return new PaperOutcome
        {
            Changed = Changed(
                PaperAssembly.Of(reference, file.Address, text),
                FingerprintOf(reference, file, key, text.Error?.Reason ?? Read)),
            Extracted = kept is null && text.Error is null,
            Failure = text.Error is { } error ? Failed(reference, "extract", $"{error.Reason} ({WayOut(reference.Id)})") : null,
        };
    }

    private async Task<ExtractedPaper> ExtractAsync(PaperId id, string key, CancellationToken cancellationToken)
    {
        var path = tools.Corpus.PdfPath(id);
        try
        {
            var text = await Telemetry.MeasureAsync(OperationKind.Extract, async operation =>
            {
                var read = await tools.Extractor.ExtractAsync(path, cancellationToken).ConfigureAwait(false);
                operation?.Tag("searchpapers.outcome", read.Error is null ? "read" : "failed");
                operation?.Count("searchpapers.pages", read.Pages.Total);
                return read;
            }).ConfigureAwait(false);
            _texts.Keep(id, key, text);
            return text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ExtractionUnavailableException)
        {
            return new ExtractedPaper { File = path, Error = new ExtractionError("extract", e.Message) };
        }
    }

    // What was read of a PDF before outlives the PDF. A paper that no address is known for is not a failure: its list
    // says all there is.
    private PaperOutcome NotFetched(Reference reference, PdfFile? before, string? reason)
    {
        var key = before is null ? "" : KeyOf(before);
        var text = before is null ? null : _texts.Find(reference.Id, key);
        return new PaperOutcome
        {
            Changed = text is { Error: null }
                ? Changed(PaperAssembly.Of(reference, before?.Address, text), FingerprintOf(reference, before, key, Read))
                : Changed(PaperAssembly.Of(reference, null, null), FingerprintOf(reference, null, "", null)),
            Failure = reason is null ? null : Failed(reference, "download", reason),
        };
    }

    private IndexEntry? Changed(PaperDetails paper, string fingerprint) =>
        indexed?.FingerprintOf(paper.Paper.Id) == fingerprint ? null : new IndexEntry(paper, fingerprint);

    private void Record(Reference reference, PdfFile? file, CatalogEntry? known, PaperFailure? failure)
    {
        var same = known?.Failure is { } before && before.Stage == failure?.Stage && before.Reason == failure.Reason;
        tools.Catalog.Record(new CatalogEntry
        {
            Reference = reference,
            Pdf = file ?? known?.Pdf,
            Failure = failure is null ? null
                : same ? known!.Failure
                : new CatalogFailure(failure.Stage, failure.Reason, tools.Time.GetUtcNow()),
        });
    }
}
