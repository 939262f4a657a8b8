using System.IO.Compression;
using System.Net;
using SearchPapers.Download.Http;
using SearchPapers.Files;

namespace SearchPapers.Download.Transfer;

/// <summary>Copies a response body to a partial file, within the size limit and while it looks like a PDF.</summary>
internal sealed class PdfBodyWriter(HttpResponseMessage response, DownloadOptions options)
{
    private const int BufferBytes = 1 << 17;

    public string? ETag => response.Headers.ETag?.ToString();

    /// <summary>The strong validator for resuming; null for an encoded body, which cannot be resumed.</summary>
    public string? ResumeTag =>
        Encoding is null && response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null;

    private string? Encoding =>
        response.Content.Headers.ContentEncoding.LastOrDefault(encoding => encoding != "identity")?.ToLowerInvariant();

    private long? TotalBytes => Encoding is not null ? null
        : response.StatusCode == HttpStatusCode.PartialContent
            ? response.Content.Headers.ContentRange?.Length
            : response.Content.Headers.ContentLength;

    /// <summary>Returns whether the body starts exactly where the partial file ends.</summary>
    public bool IsContinuationOf(PartialPdf part) =>
        response.StatusCode == HttpStatusCode.PartialContent
        && Encoding is null
        && response.Content.Headers.ContentRange is { Unit: "bytes", HasLength: true } range
        && range.From == part.Length
        && (response.Headers.ETag is null || response.Headers.ETag.Tag == part.ResumeTag);

    /// <summary>Appends the body to a partial file. Returns whether it is complete.</summary>
    public async Task<bool> CopyToAsync(PartialPdf part, CancellationToken cancellationToken)
    {
        try
        {
            ThrowIfTooLarge(TotalBytes);
            var isWhole = await CopyBytesAsync(part, cancellationToken).ConfigureAwait(false);
            if (isWhole)
            {
                ThrowIfNotPdf(part);
            }

            return isWhole;
        }
        catch (DownloadException exception) when (exception.Scope != FailureScope.Host)
        {
            part.Discard();
            throw;
        }
        catch (IOException)
        {
            // On a full disk, do not occupy space with an incomplete file.
            part.Discard();
            throw;
        }
    }

    private async Task<bool> CopyBytesAsync(PartialPdf part, CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(Timeout.InfiniteTimeSpan, options.TimeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        var body = Decode(await response.Content.ReadAsStreamAsync(stop.Token).ConfigureAwait(false));
        await using var disposal = body.ConfigureAwait(false);
        var buffer = new byte[BufferBytes];
        var isChecked = false;
        while (true)
        {
            idle.CancelAfter(options.IdleTimeout);
            var read = await ReadAsync(body, buffer, part, stop.Token, cancellationToken).ConfigureAwait(false);
            if (read is null or 0)
            {
                return read == 0 && (TotalBytes is null || TotalBytes == part.Length);
            }

            ThrowIfTooLarge(part.Length + read);
            await part.AppendAsync(buffer.AsMemory(0, read.Value), cancellationToken).ConfigureAwait(false);
            if (!isChecked && part.Length >= PdfFile.MarkerWithinBytes)
            {
                ThrowIfNotPdf(part);
                isChecked = true;
            }
        }
    }

    /// <summary>Returns the number of bytes read, 0 at the end, or null if the connection broke.</summary>
    private async Task<int?> ReadAsync(
        Stream body, Memory<byte> buffer, PartialPdf part, CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, stop).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return null;
        }
        catch (InvalidDataException exception)
        {
            throw new DownloadException("received a file with broken compression", FailureScope.Address, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reason = $"received no byte for {options.IdleTimeout.TotalSeconds:0.#} s (after {part.Length} bytes)";
            throw new DownloadException(reason, FailureScope.Host, exception);
        }
    }

    // Some servers compress although only identity is accepted.
    private Stream Decode(Stream body) => Encoding switch
    {
        null => body,
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        var other =>
            throw new DownloadException($"received a file in an unknown encoding ({other})", FailureScope.Address),
    };

    private void ThrowIfTooLarge(long? bytes)
    {
        if (bytes > options.MaxPdfBytes)
        {
            throw new DownloadException(PdfFile.DescribeTooLarge(options.MaxPdfBytes), FailureScope.Paper);
        }
    }

    private static void ThrowIfNotPdf(PartialPdf part)
    {
        if (PdfFile.DescribeOther(part.ReadHead()) is { } other)
        {
            throw new DownloadException($"received {other}", FailureScope.Address);
        }
    }
}
