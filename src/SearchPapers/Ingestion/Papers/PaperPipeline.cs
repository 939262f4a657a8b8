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
internal sealed class PaperPipeline(IngestContext tools, IndexSnapshot? indexed, bool retryFailed)
{
    private const string Read = "read";

    private readonly ExtractionCache _texts = new(tools.Corpus);

    /// <summary>Is called when a paper has been fetched, or could not be.</summary>
    public Action? Fetched { get; init; }

    public async Task<PaperOutcome> TakeAsync(ListedPaper paper, CancellationToken cancellationToken)
    {
        var known = tools.Catalog.Find(paper.Id);
        var fetched = await FetchAsync(paper, known, cancellationToken).ConfigureAwait(false);
        Fetched?.Invoke();
        var outcome = fetched.File is { } file
            ? await ReadAsync(paper, file, known?.Failure, cancellationToken).ConfigureAwait(false)
            : NotFetched(paper, known?.Pdf, fetched.Reason);
        Record(outcome.Learnt ?? paper, fetched.File, known, outcome.Failure);
        return outcome with
        {
            Id = paper.Id,
            Downloaded = fetched.Outcome == DownloadOutcome.Downloaded,
            Notice = fetched is { Outcome: DownloadOutcome.Unchanged, Reason: { } reason } ? $"{paper.Id}: {reason}" : null,
        };
    }

    private static Problem Failed(ListedPaper paper, string stage, string reason) =>
        new(paper.Id.Value, paper.Reference.Title, stage, reason);

    /// <summary>Names what is read of a file: by the file and by who reads it.</summary>
    public static string KeyOf(StoredPdf file) => Fingerprint.Of(file.Sha256, PaperExtractor.Version);

    private static string FingerprintOf(ListedPaper paper, StoredPdf? file, string key, string? outcome) => Fingerprint.Of(
        JsonSerializer.Serialize(paper, ListedPaperJson.Default.ListedPaper),
        file?.Address?.OriginalString,
        key,
        outcome);

    // A list that has no title of its own learns it from the paper, so that another list's entry is known to be the same.
    private static ListedPaper Learn(ListedPaper paper, ExtractedPaper text) =>
        paper.Reference is { IsUntitled: true, LocalPdfPath: null } && text.Title is { } title
            ? paper with { Reference = paper.Reference with { Title = title, Authors = text.Authors } }
            : paper;

    // The user's own file is used where it is, as long as it is there.
    private string PathOf(ListedPaper paper) =>
        paper.Reference.LocalPdfPath is { } own && File.Exists(own) ? own : tools.Corpus.PdfPath(paper.Id);

    private string WayOut(ListedPaper paper) => PathOf(paper) is var path && path == paper.Reference.LocalPdfPath
        ? $"put a good copy at {path}"
        : $"remove {path} to have it fetched anew, or put a good copy there";

    private Task<DownloadResult> FetchAsync(
        ListedPaper paper, CatalogEntry? known, CancellationToken cancellationToken)
    {
        var (path, reference) = (PathOf(paper), paper.Reference);
        if (path == reference.LocalPdfPath)
        {
            // Without an address that it came from, nothing is fetched in the place of the user's file.
            var own = known?.Pdf is { Address: null } pdf ? pdf : null;
            return tools.Downloader.DownloadAsync(reference, own, path, cancellationToken);
        }

        return !retryFailed && known?.Failure is { Stage: Stages.Download } failure && !File.Exists(path)
            ? Task.FromResult(DownloadResult.Failed(failure.Reason))
            : Telemetry.MeasureAsync(OperationKind.Download, async operation =>
            {
                var result = await tools.Downloader.DownloadAsync(reference, known?.Pdf, path, cancellationToken).ConfigureAwait(false);
                operation?.Tag("searchpapers.outcome", result.Outcome.ToString().ToLowerInvariant());
                return result;
            });
    }

    private async Task<PaperOutcome> ReadAsync(
        ListedPaper paper, StoredPdf file, Problem? before, CancellationToken cancellationToken)
    {
        var key = KeyOf(file);
        if (indexed?.FingerprintOf(paper.Id) == FingerprintOf(paper, file, key, Read))
        {
            return new PaperOutcome();
        }

        var isAgain = retryFailed && before is not null;
        var (text, isNew) = await TextAsync(paper, file, isAgain, cancellationToken).ConfigureAwait(false);
        var learnt = Learn(paper, text);
        return new PaperOutcome
        {
            Changed = Changed(
                PaperAssembler.Of(learnt, file.Address, text),
                FingerprintOf(learnt, file, key, text.Error?.Reason ?? Read)),
            Learnt = learnt,
            Extracted = isNew && text.Error is null,
            Failure = text.Error is { } error ? Failed(paper, Stages.Extract, $"{error.Reason} ({WayOut(paper)})") : null,
        };
    }

    // What was read of the user's own file while it was being listed has been read in this run.
    private async Task<(ExtractedPaper Text, bool IsNew)> TextAsync(
        ListedPaper paper, StoredPdf file, bool isAgain, CancellationToken cancellationToken)
    {
        var key = KeyOf(file);
        var isNew = _texts.Name(file.Sha256, paper.Id);
        return !isAgain && _texts.Find(paper.Id, key) is { } kept
            ? (kept, isNew)
            : (await ExtractAsync(paper, key, cancellationToken).ConfigureAwait(false), true);
    }

    private async Task<ExtractedPaper> ExtractAsync(ListedPaper paper, string key, CancellationToken cancellationToken)
    {
        var path = PathOf(paper);
        try
        {
            var text = await Telemetry.MeasureAsync(OperationKind.Extract, async operation =>
            {
                var read = await tools.Extractor.ExtractAsync(path, cancellationToken).ConfigureAwait(false);
                operation?.Tag("searchpapers.outcome", read.Error is null ? "read" : "failed");
                operation?.Count("searchpapers.pages", read.PageCount);
                return read;
            }).ConfigureAwait(false);
            _texts.Keep(paper.Id, key, text);
            return text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SearchPapersException { Error: SearchPapersError.ExtractionUnavailable })
        {
            return new ExtractedPaper { File = path, Error = new Problem(null, null, Stages.Extract, e.Message) };
        }
    }

    // What was read of a PDF before outlives the PDF. A paper that no address is known for is not a failure: its list
    // says all there is.
    private PaperOutcome NotFetched(ListedPaper paper, StoredPdf? before, string? reason)
    {
        var key = before is null ? "" : KeyOf(before);
        var text = before is null ? null : _texts.Find(paper.Id, key);
        return new PaperOutcome
        {
            Changed = text is { Error: null }
                ? Changed(PaperAssembler.Of(paper, before?.Address, text), FingerprintOf(paper, before, key, Read))
                : Changed(PaperAssembler.Of(paper, null, null), FingerprintOf(paper, null, "", null)),
            Failure = reason is null ? null : Failed(paper, Stages.Download, reason),
        };
    }

    private IndexEntry? Changed(PaperDetails paper, string fingerprint) =>
        indexed?.FingerprintOf(paper.Paper.Id) == fingerprint ? null : new IndexEntry(paper, fingerprint);

    private void Record(ListedPaper paper, StoredPdf? file, CatalogEntry? known, Problem? failure)
    {
        tools.Catalog.Record(new CatalogEntry
        {
            Paper = paper,
            Pdf = file ?? known?.Pdf,
            Failure = failure,
            FailedAt = failure is null ? null
                : failure == known?.Failure ? known.FailedAt
                : tools.Time.GetUtcNow(),
        });
    }
}
