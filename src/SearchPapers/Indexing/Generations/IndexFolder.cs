using System.Globalization;

namespace SearchPapers.Indexing.Generations;

/// <summary>The index folder: generations side by side, and a pointer to the one that is in force.</summary>
/// <remarks>
/// A generation is built aside and put in force by replacing the pointer in one step. Readers of an older one keep what
/// they opened; its files go with the next ingest.
/// </remarks>
internal sealed class IndexFolder(string path)
{
    private const string PointerName = "CURRENT";
    private const string GenerationsName = "generations";
    private const string LockName = "ingest.lock";

    // Longer than any number.
    private const int LongestName = 64;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string PointerPath => System.IO.Path.Combine(Path, PointerName);

    private string GenerationsPath => System.IO.Path.Combine(Path, GenerationsName);

    /// <summary>Returns the generation in force; null where no index has been built yet.</summary>
    /// <exception cref="SearchPapersException">
    /// The folder holds other things than an index, or it is damaged.
    /// </exception>
    public Generation? Current()
    {
        if (File.Exists(PointerPath))
        {
            var name = ReadPointer();
            return name.Length > 0 && !name.AsSpan().ContainsAnyExceptInRange('0', '9')
                ? GenerationNamed(name)
                : throw IndexErrors.Damaged(Path, new InvalidDataException($"\"{PointerName}\" names no generation."));
        }

        var fault = File.Exists(Path) ? "it is a file"
            : HoldsOtherThings() ? $"it holds other files and no \"{PointerName}\""
            : null;
        if (fault is not null)
        {
            throw IndexErrors.NotAnIndex(Path, fault);
        }

        return null;
    }

    /// <summary>Keeps every other ingest out until the returned lock is disposed of.</summary>
    /// <exception cref="SearchPapersException">Another ingest is at work.</exception>
    public IDisposable Lock()
    {
        System.IO.Directory.CreateDirectory(GenerationsPath);
        var lockPath = System.IO.Path.Combine(GenerationsPath, LockName);
        try
        {
            return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            throw IndexErrors.Locked(Path, e);
        }
    }

    // A sharing violation, by Windows' number and by those of flock on Linux and macOS: any other error, such as a disk
    // that is full or read-only, must not send users waiting for an ingest that is not there.
    private static bool IsHeldByAnother(IOException exception) => exception.HResult is unchecked((int)0x80070020) or 11 or 35;

    /// <summary>Makes the folder of a new generation, which nobody reads before it is published.</summary>
    public Generation Create()
    {
        var last = System.IO.Directory.EnumerateDirectories(GenerationsPath)
            .Select(folder => int.TryParse(System.IO.Path.GetFileName(folder), out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        var generation = GenerationNamed((last + 1).ToString("D6", CultureInfo.InvariantCulture));
        System.IO.Directory.CreateDirectory(generation.SegmentsPath);
        return generation;
    }

    /// <summary>Puts a generation in force in one step.</summary>
    public void Publish(Generation generation)
    {
        var aside = PointerPath + ".new";
        using (var stream = new FileStream(aside, FileMode.Create))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(generation.Name));
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, PointerPath, overwrite: true);
    }

    /// <summary>
    /// Removes generations that are not in force: replaced ones, and those of an ingest that was killed.
    /// </summary>
    public void RemoveOthers(Generation? current)
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
        ? new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(BytesOf)
        : 0;

    // An ingest may remove a file while it is being counted.
    private static long BytesOf(FileInfo file)
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

    // Shared in every way: who reads the pointer must not keep an ingest from replacing it.
    private string ReadPointer()
    {
        using var file = File.OpenHandle(PointerPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> name = stackalloc byte[LongestName];
        return System.Text.Encoding.UTF8.GetString(name[..RandomAccess.Read(file, name, fileOffset: 0)]).Trim();
    }

    private Generation GenerationNamed(string name) => new(System.IO.Path.Combine(GenerationsPath, name));

    // Where a reader still holds files open (Windows), they go with a later ingest.
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

    private bool HoldsOtherThings() => System.IO.Directory.Exists(Path)
        && System.IO.Directory.EnumerateFileSystemEntries(Path)
            .Select(System.IO.Path.GetFileName)
            .Any(name => name is not (GenerationsName or "README.md" or PointerName + ".new") && !name!.StartsWith('.'));
}
