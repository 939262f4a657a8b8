using SearchPapers.Diagnostics;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Download.Http;
using SearchPapers.Download.Transfer;
using SearchPapers.Files;

namespace SearchPapers.Maintenance;

internal sealed class PaperFileCheck(CorpusFolder corpus, TimeProvider time)
{
    public async Task<Problem?> FindProblemAsync(CatalogEntry entry, CancellationToken cancellationToken)
    {
        var path = GetPath(entry);
        var exists = File.Exists(path);
        return exists && IsTruncated(path)
                ? FixByReplacing(entry, Stages.Pdf, "its PDF is truncated: the end of the file is missing", path)
            : entry.Failure is { Stage: Stages.Extract, Reason: var reason }
                ? FixByReplacing(entry, Stages.Extract, $"its PDF could not be read: {reason}", path)
            : entry.Failure is { } failure
                ? FixByIngest(entry, Stages.Download, $"it could not be downloaded: {failure.Reason}")
            : entry.Pdf is not { } pdf ? null
            : !exists ? FixByIngest(entry, Stages.Pdf, MissingReason(entry, path))
            : await HasChangedAsync(pdf, path, cancellationToken).ConfigureAwait(false)
                ? FixByIngest(entry, Stages.Pdf, "its PDF has changed since it was read")
                : null;
    }

    // A download replaces a user's file that no longer exists.
    private string GetPath(CatalogEntry entry) => corpus.PdfPath(entry.Id) is var downloaded
        && entry.Reference.LocalPdfPath is { } local && (File.Exists(local) || !File.Exists(downloaded))
            ? local
            : downloaded;

    private static string MissingReason(CatalogEntry entry, string path) => entry.Reference.PdfAddresses.Count > 0
        ? "its PDF is missing"
        : $"its PDF is missing and has no known address; first put it back at {path}";

    private async Task<bool> HasChangedAsync(StoredPdf pdf, string path, CancellationToken cancellationToken)
    {
        try
        {
            var current = await StoredPdfCheck.FindAsync(path, pdf, time, cancellationToken).ConfigureAwait(false);
            return current?.Sha256 != pdf.Sha256;
        }
        catch (DownloadException)
        {
            return true;
        }
    }

    private static bool IsTruncated(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return PdfFile.IsCutShort(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next ingest reports the error.
            return false;
        }
    }

    private Problem FixByIngest(CatalogEntry entry, string stage, string reason) =>
        CreateProblem(entry, stage, reason).FixedByIngest(corpus, entry.Reference.Sources);

    // Only a PDF that can be downloaded again is removed. A PDF without a recorded address may be the user's: it is
    // removed only if it is truncated and the paper has an address.
    private Problem FixByReplacing(CatalogEntry entry, string stage, string reason, string path) =>
        path == corpus.PdfPath(entry.Id)
        && (entry.Pdf?.Address is not null || (stage == Stages.Pdf && entry.Reference.PdfAddresses.Count > 0))
            ? CreateProblem(entry, stage, reason).FixedByRemoving(path, corpus, entry.Reference.Sources)
            : FixByIngest(entry, stage, $"{reason}; first put a good copy at {path}");

    private static Problem CreateProblem(CatalogEntry entry, string stage, string reason) =>
        new(entry.Id.Value, entry.Reference.Title, stage, reason);
}
