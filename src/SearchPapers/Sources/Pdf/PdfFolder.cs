using System.IO.Enumeration;

namespace SearchPapers.Sources.Pdf;

/// <summary>The PDFs of a source: one file, or all files in a folder and its subfolders.</summary>
/// <param name="Pdfs">Full paths in ordinal order.</param>
/// <param name="Failures">The subfolders that cannot be read.</param>
internal sealed record PdfFolder(IReadOnlyList<string> Pdfs, IReadOnlyList<Problem> Failures)
{
    private const string Extension = ".pdf";

    private static readonly EnumerationOptions NotHidden = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden,
    };

    public static bool IsPdfSource(string path) => Directory.Exists(path) || (IsPdf(path) && File.Exists(path));

    /// <summary>Finds the PDFs.</summary>
    /// <remarks>Skips hidden folders and links to folders, which may form a cycle.</remarks>
    /// <exception cref="SearchPapersException">There is no PDF, or the folder cannot be read.</exception>
    public static PdfFolder Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full))
        {
            return new PdfFolder([full], []);
        }

        try
        {
            var failures = new SkippedItems("folders were skipped");
            List<string> pdfs = [.. FindPdfs(full, failures).Order(StringComparer.Ordinal)];
            return pdfs.Count + failures.Count > 0
                ? new PdfFolder(pdfs, failures.Failures)
                : throw Unreadable(path, "it holds no PDF", "Choose a folder with PDFs, or a reading list");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e.Message.TrimEnd('.'), "Make the folder readable and try again", e);
        }
    }

    // Folder by folder, so that an unreadable one can be named.
    private static List<string> FindPdfs(string root, SkippedItems failures)
    {
        var files = new List<string>();
        List<string> folders = [root];
        for (var i = 0; i < folders.Count; i++)
        {
            try
            {
                foreach (var (path, isFolder) in Entries(folders[i]))
                {
                    (isFolder ? folders : files).Add(path);
                }
            }
            catch (Exception e) when (i > 0 && e is (IOException or UnauthorizedAccessException))
            {
                failures.Add(folders[i], "", $"skipped: cannot read the folder: {e.Message.TrimEnd('.')}");
            }
        }

        return files;
    }

    // The full path of the entry is empty if it is too long for the system.
    private static FileSystemEnumerable<(string Path, bool IsFolder)> Entries(string folder) => new(
        folder, (ref FileSystemEntry entry) => (Path.Join(folder, entry.FileName), entry.IsDirectory), NotHidden)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory
            ? !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
            : IsPdf(entry.FileName),
    };

    private static bool IsPdf(ReadOnlySpan<char> name) => name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static SearchPapersException Unreadable(
        string path, string reason, string advice, Exception? inner = null) =>
        new(
            SearchPapersError.CorpusFormat,
            $"Cannot read the folder '{path}': {reason}. {advice}.",
            inner)
        { Path = path };
}
