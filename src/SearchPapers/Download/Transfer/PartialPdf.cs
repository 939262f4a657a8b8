using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using SearchPapers.Files;

namespace SearchPapers.Download.Transfer;

/// <summary>
/// A PDF on its way: <c>ID.pdf.part</c>, and beside it where its bytes come from, so that a later run can go on.
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

    /// <summary>The validator under which more bytes may be asked for; null where the file has to begin anew.</summary>
    public string? ResumeTag => Length > 0 ? _origin?.ETag : null;

    // Opened when there is something to keep: a run may wait for its turn with many papers at once.
    private SafeFileHandle Handle => _file ??= Open(_path);

    /// <summary>Takes up what an earlier transfer from the same address has left.</summary>
    public async Task TakeUpAsync(Uri address, CancellationToken cancellationToken)
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

    /// <summary>Drops what is there, to begin anew with bytes of another origin.</summary>
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

    /// <summary>Moves the whole file to its place in one step, and returns its SHA-256.</summary>
    public string MoveTo(string pdfPath, bool overwrite)
    {
        RandomAccess.FlushToDisk(Handle);
        Handle.Dispose();
        File.Move(_path, pdfPath, overwrite);
        _moved = true;
        File.Delete(_originPath);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <summary>Forgets where the bytes come from, so that nothing of them is kept when this is disposed.</summary>
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
