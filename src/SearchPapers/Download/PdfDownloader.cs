using SearchPapers.Bibliography;
using SearchPapers.Download.Files;
using SearchPapers.Download.Http;
using SearchPapers.Download.Transfer;

namespace SearchPapers.Download;

/// <summary>Fetches the PDFs of one run: politely, within bounds, and on past every paper that cannot be had.</summary>
/// <remarks>Safe to use from several threads at once: requests to one host wait for each other.</remarks>
internal sealed class PdfDownloader(DownloadOptions options) : IDisposable
{
    private readonly PoliteClient _client = new(options);
    private readonly NetworkBudget _budget = new(options.Budget, options.TimeProvider);

    /// <summary>Brings a paper's PDF to its place, unless the one that is there will do.</summary>
    /// <param name="reference">The paper, with the addresses to try in order.</param>
    /// <param name="known">What the catalog knows of the file at <paramref name="path"/>.</param>
    /// <param name="path">Where the file belongs. One that the user put there is used and never overwritten.</param>
    /// <param name="cancellationToken">Stops the transfer; what has come so far is kept for a later run.</param>
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

    /// <summary>Returns where to ask for a newer file: where it came from, unless the list has dropped that.</summary>
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
                return file.Sha256 == existing?.Sha256 ? DownloadResult.Unchanged(file) : DownloadResult.Downloaded(file);
            }
            catch (DownloadException exception)
            {
                failures.Add(address, exception);
            }
        }

        return existing is not null ? DownloadResult.Unchanged(existing, $"kept the file at hand: {failures}")
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
