using System.Net;
using System.Net.Http.Headers;
using SearchPapers.Download.Files;
using SearchPapers.Download.Http;

namespace SearchPapers.Download.Transfer;

/// <summary>Downloads one PDF to disk, resuming when the connection breaks.</summary>
internal sealed class PdfTransfer(PoliteClient client, DownloadOptions options, Uri address, string path)
{
    private const int MaxAttempts = 10;

    /// <summary>
    /// Returns the downloaded file, or <paramref name="existing"/> if the server says it is not modified.
    /// </summary>
    public async Task<StoredPdf> RunAsync(StoredPdf? existing, CancellationToken cancellationToken)
    {
        using var part = new PartialPdf(path);
        await part.ResumeAsync(address, cancellationToken).ConfigureAwait(false);
        var received = 0L;
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            using var pending = await client
                .GetAsync(address, headers => AddConditions(headers, part, existing), cancellationToken)
                .ConfigureAwait(false);
            if (pending.Response.StatusCode == HttpStatusCode.NotModified && existing is not null)
            {
                return existing;
            }

            var body = new PdfBodyWriter(pending.Response, options);
            if (!TryPrepare(body, pending.Response, part))
            {
                continue;
            }

            if (await body.CopyToAsync(part, cancellationToken).ConfigureAwait(false))
            {
                return Complete(part, body.ETag, existing);
            }

            if (part.Length <= received)
            {
                break;
            }

            received = part.Length;
            await Task.Delay(options.RetryDelay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        throw new DownloadException($"the connection broke after {part.Length} bytes", FailureScope.Host);
    }

    private void AddConditions(HttpRequestHeaders headers, PartialPdf part, StoredPdf? existing)
    {
        if (part.ResumeTag is { } tag)
        {
            headers.Range = new RangeHeaderValue(part.Length, null);
            headers.IfRange = new RangeConditionHeaderValue(tag);
        }
        else if (existing?.ETag is { } known && existing.Address == address)
        {
            headers.TryAddWithoutValidation("If-None-Match", known);
        }
    }

    /// <summary>
    /// Prepares the partial file for the body. Returns false if the whole file must be requested again.
    /// </summary>
    private bool TryPrepare(PdfBodyWriter body, HttpResponseMessage response, PartialPdf part)
    {
        if (part.ResumeTag is not null)
        {
            if (body.IsContinuationOf(part))
            {
                return true;
            }

            if (response.StatusCode is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                part.Restart(null);
                return false;
            }
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw client.ToException(response);
        }

        part.Restart(body.ResumeTag is { } tag ? new PartialOrigin(address, tag) : null);
        return true;
    }

    private StoredPdf Complete(PartialPdf part, string? etag, StoredPdf? existing)
    {
        var bytes = part.Length;
        var validator = etag ?? part.ResumeTag;
        var sha256 = part.MoveTo(path, overwrite: existing is not null && existing.IsStill(new FileInfo(path)));
        return new StoredPdf
        {
            Address = address,
            Sha256 = sha256,
            Bytes = bytes,
            ETag = validator,
            FetchedAt = options.TimeProvider.GetUtcNow(),
            ModifiedAt = File.GetLastWriteTimeUtc(path),
        };
    }
}
