using SearchPapers.Bibliography;
using SearchPapers.Download.Files;
using SearchPapers.Download.Http;
using SearchPapers.Download.Transfer;

namespace SearchPapers.Download;

/// <summary>Downloads the PDFs of one run. A failure is a result, not an exception.</summary>
/// <remarks>Thread-safe: requests to one host wait for each other.</remarks>
internal sealed class PdfDownloader(DownloadOptions options) : IDisposable
{
    private readonly PoliteClient _client = new(options);
    private readonly NetworkBudget _budget = new(options.Budget, options.TimeProvider);

    /// <summary>Downloads a paper's PDF, unless the file at <paramref name="path"/> is current.</summary>
    /// <param name="reference">The paper. Its addresses are tried in order.</param>
    /// <param name="known">The catalog's record of the file at <paramref name="path"/>, or null.</param>
    /// <param name="path">The target. A file that the user put there is used and never overwritten.</param>
    /// <param name="cancellationToken">Stops the transfer. A later run resumes it.</param>
    public async Task<DownloadResult> DownloadAsync(
        Reference reference, StoredPdf? known, string path, CancellationToken cancellationToken)
    {
        StoredPdf? existing;
        try
        {
            existing = await StoredPdfCheck.FindAsync(path, known, options.TimeProvider, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DownloadException exception)
        {
            return DownloadResult.Failed(exception.Message);
        }

        if (existing is null)
        {
            return await FetchAsync(reference.PdfAddresses, null, path, cancellationToken).ConfigureAwait(false);
        }

        var addresses = AddressesToCheck(reference, existing);
        return addresses.Count == 0
            ? DownloadResult.Unchanged(existing)
            : await FetchAsync(addresses, existing, path, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _client.Dispose();
        _budget.Dispose();
    }

    // A newer version is looked for at the origin, unless the list no longer names it.
    private static IReadOnlyList<Uri> AddressesToCheck(Reference reference, StoredPdf existing) =>
        existing.Address is not { } origin ? []
        : !reference.PdfAddresses.Contains(origin) ? reference.PdfAddresses
        : existing.ETag is null ? []
        : [origin];

    private async Task<DownloadResult> FetchAsync(
        IReadOnlyList<Uri> addresses, StoredPdf? existing, string path, CancellationToken cancellationToken)
    {
        var failures = new AddressFailures();
        foreach (var address in addresses.Where(failures.IsWorthTrying))
        {
            try
            {
                var file = await TransferAsync(address, existing, path, cancellationToken).ConfigureAwait(false);
                return file.Sha256 == existing?.Sha256
                    ? DownloadResult.Unchanged(file)
                    : DownloadResult.Downloaded(file);
            }
            catch (DownloadException exception)
            {
                failures.Add(address, exception);
            }
        }

        return existing is not null ? DownloadResult.Unchanged(existing, $"used the existing file: {failures}")
            : addresses.Count == 0 ? DownloadResult.NoAddress
            : DownloadResult.Failed(failures.ToString());
    }

    private async Task<StoredPdf> TransferAsync(
        Uri address, StoredPdf? existing, string path, CancellationToken cancellationToken)
    {
        using var stop = _budget.Start(cancellationToken);
        try
        {
            var transfer = new PdfTransfer(_client, options, address, path);
            return await transfer.RunAsync(existing, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
            when (_budget.IsSpent && !cancellationToken.IsCancellationRequested)
        {
            throw new DownloadException(_budget.SpentReason, FailureScope.Paper, exception);
        }
        catch (IOException exception)
        {
            throw StoredPdfCheck.Unusable(path, exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StoredPdfCheck.Unusable(path, exception);
        }
    }
}
