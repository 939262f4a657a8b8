using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace SearchPapers.Semantics;

/// <summary>The bytes of a file or a resource where they are: nothing is read of them that is not looked at.</summary>
internal sealed unsafe class StoredBytes : MemoryManager<byte>
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private readonly int _length;

    private StoredBytes(byte* start, int length)
    {
        _start = start;
        _length = length;
    }

    private StoredBytes(MemoryMappedFile file, int length)
    {
        (_file, _length) = (file, length);
        _view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    /// <summary>Opens a resource of this assembly.</summary>
    public static StoredBytes OfResource(string name)
    {
        var stream = (UnmanagedMemoryStream)typeof(StoredBytes).Assembly.GetManifestResourceStream(name)!;
        return new StoredBytes(stream.PositionPointer, checked((int)stream.Length));
    }

    /// <summary>Opens a file, which may be removed or replaced meanwhile, but not be written to.</summary>
    /// <exception cref="InvalidDataException">It is empty, or too large to be what it should be.</exception>
    public static StoredBytes OfFile(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.Length is 0 or > int.MaxValue)
        {
            stream.Dispose();
            throw new InvalidDataException($"\"{path}\" is empty or too large.");
        }

        var file = MemoryMappedFile.CreateFromFile(
            stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        return new StoredBytes(file, (int)stream.Length);
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
        // They never move.
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
