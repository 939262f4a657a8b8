using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace SearchPapers.Files;

internal sealed unsafe class MappedBytes : MemoryManager<byte>
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private readonly long _length;

    private MappedBytes(byte* start, int length)
    {
        _start = start;
        _length = length;
    }

    private MappedBytes(MemoryMappedFile file, long length)
    {
        (_file, _length) = (file, length);
        _view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    public static MappedBytes OpenResource(string name)
    {
        var stream = (UnmanagedMemoryStream)typeof(MappedBytes).Assembly.GetManifestResourceStream(name)!;
        return new MappedBytes(stream.PositionPointer, checked((int)stream.Length));
    }

    /// <summary>Opens a file, which may be deleted or replaced while it is open, but not written to.</summary>
    /// <exception cref="InvalidDataException">The file is empty or larger than 2 GB.</exception>
    public static MappedBytes OpenFile(string path)
    {
        var length = new FileInfo(path).Length;
        return length is 0 or > int.MaxValue
            ? throw new InvalidDataException($"\"{path}\" is empty or larger than 2 GB.")
            : OpenFile(path, length);
    }

    /// <summary>Opens the beginning of a file, which may be written to after that.</summary>
    public static MappedBytes OpenFile(string path, long length)
    {
        var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var file = MemoryMappedFile.CreateFromFile(
            stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        return new MappedBytes(file, length);
    }

    public override Span<byte> GetSpan() => new(_start, checked((int)_length));

    /// <summary>Copies bytes; the accessor of a view copies them one by one.</summary>
    public void CopyTo(long start, Span<byte> target)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, _length - target.Length);
        new ReadOnlySpan<byte>(_start + start, target.Length).CopyTo(target);
    }

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
        // Mapped bytes do not move.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _view is not null)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file!.Dispose();
        }
    }
}
