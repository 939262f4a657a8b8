using SearchPapers.Download.Files;
using SearchPapers.Download.Http;
using SearchPapers.Files;

namespace SearchPapers.Download.Transfer;

internal static class StoredPdfCheck
{
    /// <summary>Returns the known file or the user's own file, or null if neither exists.</summary>
    public static async Task<StoredPdf?> FindAsync(
        string path, StoredPdf? known, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await ExamineAsync(path, known, time, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw Unusable(path, exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw Unusable(path, exception);
        }
    }

    public static DownloadException Unusable(string path, Exception cause) =>
        new($"cannot keep the file at {path}: {cause.Message}", FailureScope.Paper, cause);

    private static async Task<StoredPdf?> ExamineAsync(
        string path, StoredPdf? known, TimeProvider time, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return null;
        }

        if (known is not null && known.IsStill(file))
        {
            return known;
        }

        var sha256 = await Fingerprint.ComputeForFileAsync(path, cancellationToken).ConfigureAwait(false);
        if (sha256 == known?.Sha256)
        {
            return known with { ModifiedAt = file.LastWriteTimeUtc };
        }

        ThrowIfNoPdf(path);
        return new StoredPdf
        {
            Sha256 = sha256,
            Bytes = file.Length,
            FetchedAt = time.GetUtcNow(),
            ModifiedAt = file.LastWriteTimeUtc,
        };
    }

    private static void ThrowIfNoPdf(string path)
    {
        using var file = File.OpenHandle(path);
        if (PdfFile.DescribeOther(PdfFile.ReadHead(file)) is { } other)
        {
            var reason = $"the file that was put at {path} is {other}: replace it, or delete it to have it fetched";
            throw new DownloadException(reason, FailureScope.Paper);
        }
    }
}
