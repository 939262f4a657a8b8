using SearchPapers.Download.Files;

namespace SearchPapers.Download;

/// <param name="Outcome">Whether there is a file, and whether it is new.</param>
/// <param name="File">The file, or null.</param>
/// <param name="Reason">
/// Why there is no file; with an unchanged file, why a newer version could not be checked for.
/// </param>
internal sealed record DownloadResult(DownloadOutcome Outcome, StoredPdf? File, string? Reason)
{
    public static DownloadResult Downloaded(StoredPdf file) => new(DownloadOutcome.Downloaded, file, null);

    public static DownloadResult Unchanged(StoredPdf file, string? reason = null) =>
        new(DownloadOutcome.Unchanged, file, reason);

    public static DownloadResult NoAddress { get; } = new(DownloadOutcome.NoAddress, null, null);

    public static DownloadResult Failed(string reason) => new(DownloadOutcome.Failed, null, reason);
}
