using SearchPapers.Diagnostics;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Download.Http;
using SearchPapers.Download.Transfer;
using SearchPapers.Files;

namespace SearchPapers.Maintenance;

/// <summary>Looks whether a listed paper's PDF is there, whole, and the one that was read.</summary>
internal sealed class PaperFileCheck(CorpusFolder corpus, TimeProvider time)
{
    /// <summary>Returns what is wrong; null where nothing is.</summary>
    public async Task<Problem?> FindAsync(CatalogEntry entry, CancellationToken cancellationToken)
    {
        var path = PathOf(entry);
        var isThere = File.Exists(path);
        return isThere && IsCutShort(path)
                ? Replaced(entry, Stages.Pdf, "its PDF is cut short: the end of the file is missing", path)
            : entry.Failure is { Stage: Stages.Extract, Reason: var reason }
                ? Replaced(entry, Stages.Extract, $"its PDF could not be read: {reason}", path)
            : entry.Failure is { } failure ? Ingested(entry, Stages.Download, $"it could not be fetched: {failure.Reason}")
            : entry.Pdf is not { } known ? null
            : !isThere ? Ingested(entry, Stages.Pdf, Missing(entry, path))
            : await IsAnotherAsync(known, path, cancellationToken).ConfigureAwait(false)
                ? Ingested(entry, Stages.Pdf, "its PDF is another one than was read")
                : null;
    }

    // Where one is that was fetched in its place, the user's own has gone for good.
    private string PathOf(CatalogEntry entry) => corpus.PdfPath(entry.Id) is var fetched
        && entry.Reference.LocalPdfPath is { } own && (File.Exists(own) || !File.Exists(fetched)) ? own : fetched;

    private static string Missing(CatalogEntry entry, string path) => entry.Reference.PdfAddresses.Count > 0
        ? "its PDF is missing"
        : $"its PDF is missing, and no address is known that it could be fetched from: put it back before, at {path}";

    private async Task<bool> IsAnotherAsync(StoredPdf known, string path, CancellationToken cancellationToken)
    {
        try
        {
            var found = await StoredPdfCheck.FindAsync(path, known, time, cancellationToken).ConfigureAwait(false);
            return found?.Sha256 != known.Sha256;
        }
        catch (DownloadException)
        {
            return true;
        }
    }

    private static bool IsCutShort(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return PdfFile.IsCutShort(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The extraction reports it.
            return false;
        }
    }

    private Problem Ingested(CatalogEntry entry, string stage, string reason) =>
        ProblemOf(entry, stage, reason).FixedByIngest(corpus, entry.Reference.Sources);

    // Only a PDF that can be downloaded again is removed; one that the user put there only if it could not be read.
    private Problem Replaced(CatalogEntry entry, string stage, string reason, string path) =>
        path == corpus.PdfPath(entry.Id)
        && (entry.Pdf?.Address is not null || (stage == Stages.Pdf && entry.Reference.PdfAddresses.Count > 0))
            ? ProblemOf(entry, stage, reason).FixedByRemoving(path, corpus, entry.Reference.Sources)
            : Ingested(entry, stage, $"{reason}; put a good copy at {path} before");

    private static Problem ProblemOf(CatalogEntry entry, string stage, string reason) =>
        new(entry.Id.Value, entry.Reference.Title, stage, reason);
}
