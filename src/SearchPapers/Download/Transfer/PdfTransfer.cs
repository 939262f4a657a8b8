using System.Net;
using System.Net.Http.Headers;
using SearchPapers.Download.Files;
using SearchPapers.Download.Http;

namespace SearchPapers.Download.Transfer;

/// <summary>Brings the PDF of one address to the disk, in as many pieces as the connection breaks it into.</summary>
internal sealed class PdfTransfer(PoliteClient client, DownloadOptions options, Uri address, string path)
{
    private const int MaxPieces = 10;

    /// <summary>Returns the file; the one at hand where the server says that it is still the newest.</summary>
    public async Task<StoredPdf> RunAsync(StoredPdf? atHand, CancellationToken cancellationToken)
    {
        using var part = new PartialPdf(path);
        await part.TakeUpAsync(address, cancellationToken).ConfigureAwait(false);
        var furthest = 0L;
        for (var piece = 1; piece <= MaxPieces; piece++)
        {
            using var held = await client
                .GetAsync(address, headers => AddConditions(headers, part, atHand), cancellationToken)
                .ConfigureAwait(false);
            if (held.Response.StatusCode == HttpStatusCode.NotModified && atHand is not null)
            {
                return atHand;
            }

            var body = new PdfBodyWriter(held.Response, options);
            if (!Admit(body, held.Response, part))
            {
                continue;
            }

            if (await body.CopyToAsync(part, cancellationToken).ConfigureAwait(false))
            {
                return Keep(part, body.ETag, atHand);
            }

            if (part.Length <= furthest)
            {
                break;
            }

            furthest = part.Length;
            await Task.Delay(options.RetryDelay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        throw new DownloadException($"the connection broke after {part.Length} bytes", FailureScope.Host);
    }

    private void AddConditions(HttpRequestHeaders headers, PartialPdf part, StoredPdf? atHand)
    {
        if (part.ResumeTag is { } tag)
        {
            headers.Range = new RangeHeaderValue(part.Length, null);
            headers.IfRange = new RangeConditionHeaderValue(tag);
        }
        else if (atHand?.ETag is { } known && atHand.Address == address)
        {
            headers.TryAddWithoutValidation("If-None-Match", known);
        }
    }

    /// <summary>Makes the partial file ready for a body; false where the whole has to be asked for anew.</summary>
    private bool Admit(PdfBodyWriter body, HttpResponseMessage response, PartialPdf part)
    {
        if (part.ResumeTag is not null)
        {
            if (body.Continues(part))
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
            throw client.Explain(response);
        }

        part.Restart(body.ResumeTag is { } tag ? new PartialOrigin(address, tag) : null);
        return true;
    }

    private StoredPdf Keep(PartialPdf part, string? etag, StoredPdf? atHand)
    {
        var bytes = part.Length;
        var validator = etag ?? part.ResumeTag;
        var sha256 = part.MoveTo(path, overwrite: atHand is not null && atHand.IsStill(new FileInfo(path)));
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
