using System.Globalization;

namespace SearchPapers.Indexing.Generations;

/// <summary>The index folder: generations and a pointer file that names the current one.</summary>
/// <remarks>
/// A new generation is built next to the current one and published by replacing the pointer file atomically. Readers of
/// an older generation continue to use it; its files are removed by the next ingest.
/// </remarks>
internal sealed class IndexFolder(string path)
{
    private const string PointerName = "CURRENT";
    private const string GenerationsName = "generations";
    private const string LockName = "ingest.lock";

    // More than any valid name has.
    private const int MaxNameBytes = 64;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string PointerPath => System.IO.Path.Combine(Path, PointerName);

    private string GenerationsPath => System.IO.Path.Combine(Path, GenerationsName);

    /// <summary>Returns the current generation, or null if no index has been built yet.</summary>
    /// <exception cref="SearchPapersException">The folder has foreign files, or its pointer is damaged.</exception>
    public Generation? Current()
    {
        if (File.Exists(PointerPath))
        {
            var name = ReadPointer();
            return name.Length > 0 && !name.AsSpan().ContainsAnyExceptInRange('0', '9')
                ? GetGeneration(name)
                : throw IndexErrors.Damaged(Path, new InvalidDataException($"\"{PointerName}\" names no generation."));
        }

        var fault = File.Exists(Path) ? "it is a file"
            : HasForeignFiles() ? $"it holds other files and no \"{PointerName}\""
            : null;
        if (fault is not null)
        {
            throw IndexErrors.NotAnIndex(Path, fault);
        }

        return null;
    }

    /// <summary>Excludes other ingests until the returned lock is disposed.</summary>
    /// <exception cref="SearchPapersException">Another ingest holds the lock.</exception>
    public IDisposable Lock()
    {
        System.IO.Directory.CreateDirectory(GenerationsPath);
        var lockPath = System.IO.Path.Combine(GenerationsPath, LockName);
        try
        {
            return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsSharingViolation(e))
        {
            throw IndexErrors.Locked(Path, e);
        }
    }

    // ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK of flock on Linux and macOS. Other errors, such as a full or
    // read-only disk, must not make users wait for an ingest that does not exist.
    private static bool IsSharingViolation(IOException exception) =>
        exception.HResult is unchecked((int)0x80070020) or 11 or 35;

    /// <summary>Creates the folder of a new generation, which is not read before it is published.</summary>
    public Generation Create()
    {
        var last = System.IO.Directory.EnumerateDirectories(GenerationsPath)
            .Select(folder => int.TryParse(System.IO.Path.GetFileName(folder), out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        var generation = GetGeneration((last + 1).ToString("D6", CultureInfo.InvariantCulture));
        System.IO.Directory.CreateDirectory(generation.SegmentsPath);
        return generation;
    }

    /// <summary>Makes a generation the current one, atomically.</summary>
    public void Publish(Generation generation)
    {
        var temporaryPath = PointerPath + ".new";
        using (var stream = new FileStream(temporaryPath, FileMode.Create))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(generation.Name));
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporaryPath, PointerPath, overwrite: true);
    }

    /// <summary>Removes replaced generations and those of ingests that were killed.</summary>
    public void RemoveAllExcept(Generation? current)
    {
        foreach (var folder in System.IO.Directory.EnumerateDirectories(GenerationsPath))
        {
            if (System.IO.Path.GetFileName(folder) != current?.Name)
            {
                TryRemove(folder);
            }
        }
    }

    public long CountBytes() => System.IO.Directory.Exists(Path)
        ? new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(GetLength)
        : 0;

    // An ingest may remove the file in the meantime.
    private static long GetLength(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    // Readers share write and delete access, so that an ingest can replace the pointer in the meantime.
    private string ReadPointer()
    {
        using var file = File.OpenHandle(
            PointerPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> name = stackalloc byte[MaxNameBytes];
        return System.Text.Encoding.UTF8.GetString(name[..RandomAccess.Read(file, name, fileOffset: 0)]).Trim();
    }

    private Generation GetGeneration(string name) => new(System.IO.Path.Combine(GenerationsPath, name));

    // On Windows, files that a reader has open cannot be deleted; a later ingest removes them.
    private static void TryRemove(string folder)
    {
        try
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private bool HasForeignFiles() => System.IO.Directory.Exists(Path)
        && System.IO.Directory.EnumerateFileSystemEntries(Path)
            .Select(System.IO.Path.GetFileName)
            .Any(name =>
                name is not (GenerationsName or "README.md" or PointerName + ".new") && !name!.StartsWith('.'));
}
