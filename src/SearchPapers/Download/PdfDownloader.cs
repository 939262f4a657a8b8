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
        StoredPdf? atHand;
        try
        {
            atHand = await StoredPdfCheck.FindAsync(path, known, options.TimeProvider, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DownloadException exception)
        {
            return DownloadResult.Failed(exception.Message);
        }

        if (atHand is null)
        {
            return await FetchAsync(reference.PdfAddresses, null, path, cancellationToken).ConfigureAwait(false);
        }

        var addresses = AddressesToAsk(reference, atHand);
        return addresses.Count == 0
            ? DownloadResult.Unchanged(atHand)
            : await FetchAsync(addresses, atHand, path, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _client.Dispose();
        _budget.Dispose();
    }

    /// <summary>Returns where to ask for a newer file: where it came from, unless the list has dropped that.</summary>
    private static IReadOnlyList<Uri> AddressesToAsk(Reference reference, StoredPdf atHand) =>
        atHand.Address is not { } origin ? []
        : !reference.PdfAddresses.Contains(origin) ? reference.PdfAddresses
        : atHand.ETag is null ? []
        : [origin];

    private async Task<DownloadResult> FetchAsync(
        IReadOnlyList<Uri> addresses, StoredPdf? atHand, string path, CancellationToken cancellationToken)
    {
        var failures = new AddressFailures();
        foreach (var address in addresses.Where(failures.LeaveWorthTrying))
        {
            try
            {
                var file = await TransferAsync(address, atHand, path, cancellationToken).ConfigureAwait(false);
                return file.Sha256 == atHand?.Sha256 ? DownloadResult.Unchanged(file) : DownloadResult.Downloaded(file);
            }
            catch (DownloadException exception)
            {
                failures.Add(address, exception);
            }
        }

        return atHand is not null ? DownloadResult.Unchanged(atHand, $"kept the file at hand: {failures}")
            : addresses.Count == 0 ? DownloadResult.NoAddress
            : DownloadResult.Failed(failures.ToString());
    }

    private async Task<StoredPdf> TransferAsync(
        Uri address, StoredPdf? atHand, string path, CancellationToken cancellationToken)
    {
        using var stop = _budget.Start(cancellationToken);
        try
        {
            var transfer = new PdfTransfer(_client, options, address, path);
            return await transfer.RunAsync(atHand, stop.Token).ConfigureAwait(false);
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
