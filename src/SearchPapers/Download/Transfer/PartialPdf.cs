using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using SearchPapers.Files;

namespace SearchPapers.Download.Transfer;

/// <summary>
/// An incomplete download, <c>ID.pdf.part</c>, with its origin in <c>ID.pdf.part.json</c>, so that a later run can
/// resume.
/// </summary>
internal sealed class PartialPdf : IDisposable
{
    private const int BufferBytes = 1 << 17;

    private readonly string _path;
    private readonly string _originPath;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private SafeFileHandle? _file;
    private PartialOrigin? _origin;
    private bool _moved;

    public PartialPdf(string pdfPath)
    {
        _path = pdfPath + ".part";
        _originPath = _path + ".json";
    }

    public long Length { get; private set; }

    /// <summary>The validator for a range request; null if the download must start from the beginning.</summary>
    public string? ResumeTag => Length > 0 ? _origin?.ETag : null;

    // Opened on first use: many papers wait for their host at once, and should not hold file handles.
    private SafeFileHandle Handle => _file ??= Open(_path);

    /// <summary>Reads what an earlier transfer from the same address left.</summary>
    public async Task ResumeAsync(Uri address, CancellationToken cancellationToken)
    {
        var origin = await ReadOriginAsync(cancellationToken).ConfigureAwait(false);
        if (origin?.Address != address)
        {
            return;
        }

        _origin = origin;
        var buffer = new byte[BufferBytes];
        while (true)
        {
            var read = await RandomAccess.ReadAsync(Handle, buffer, Length, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            _hash.AppendData(buffer.AsSpan(0, read));
            Length += read;
        }
    }

    /// <summary>Truncates the file and sets the origin of the bytes to come; null if they cannot be resumed.</summary>
    public void Restart(PartialOrigin? origin)
    {
        _origin = origin;
        _hash.GetHashAndReset();
        RandomAccess.SetLength(Handle, 0);
        Length = 0;
        if (origin is null)
        {
            File.Delete(_originPath);
        }
        else
        {
            var text = JsonSerializer.SerializeToUtf8Bytes(origin, PartialOriginJson.Default.PartialOrigin);
            File.WriteAllBytes(_originPath, text);
        }
    }

    public async Task AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await RandomAccess.WriteAsync(Handle, bytes, Length, cancellationToken).ConfigureAwait(false);
        _hash.AppendData(bytes.Span);
        Length += bytes.Length;
    }

    public byte[] ReadHead() => PdfFile.ReadHead(Handle);

    /// <summary>Flushes and moves the complete file atomically. Returns its SHA-256.</summary>
    public string MoveTo(string pdfPath, bool overwrite)
    {
        RandomAccess.FlushToDisk(Handle);
        Handle.Dispose();
        File.Move(_path, pdfPath, overwrite);
        _moved = true;
        File.Delete(_originPath);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <summary>Drops the origin, so that disposing deletes the file.</summary>
    public void Discard() => _origin = null;

    public void Dispose()
    {
        _file?.Dispose();
        _hash.Dispose();
        if (_file is not null && !_moved && ResumeTag is null)
        {
            File.Delete(_path);
            File.Delete(_originPath);
        }
    }

    private static SafeFileHandle Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    private async Task<PartialOrigin?> ReadOriginAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(_path) || !File.Exists(_originPath))
        {
            return null;
        }

        try
        {
            var text = await File.ReadAllBytesAsync(_originPath, cancellationToken).ConfigureAwait(false);
            var origin = JsonSerializer.Deserialize(text, PartialOriginJson.Default.PartialOrigin);
            return EntityTagHeaderValue.TryParse(origin?.ETag, out _) ? origin : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
