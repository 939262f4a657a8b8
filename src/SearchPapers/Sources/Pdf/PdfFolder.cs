using System.IO.Enumeration;

namespace SearchPapers.Sources.Pdf;

/// <summary>The PDFs that a user names: a file, or all in a folder and in those within.</summary>
/// <param name="Pdfs">Their full paths, in an order that does not depend on the disk.</param>
/// <param name="Failures">The folders within that cannot be read.</param>
internal sealed record PdfFolder(IReadOnlyList<string> Pdfs, IReadOnlyList<Problem> Failures)
{
    private const string Extension = ".pdf";

    private static readonly EnumerationOptions NotHidden = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden,
    };

    /// <summary>Tells whether a source is a PDF or a folder of them.</summary>
    public static bool IsPdfSource(string path) => Directory.Exists(path) || (IsPdf(path) && File.Exists(path));

    /// <summary>Returns the PDFs and what could not be looked into.</summary>
    /// <remarks>Hidden folders are left out, and links to folders are not followed: they may lead in a circle.</remarks>
    /// <exception cref="SearchPapersException">There is none, or the folder itself cannot be read.</exception>
    public static PdfFolder Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full))
        {
            return new PdfFolder([full], []);
        }

        try
        {
            var failures = new SkippedItems("folders are passed over");
            List<string> pdfs = [.. FindPdfs(full, failures).Order(StringComparer.Ordinal)];
            return pdfs.Count + failures.Count > 0
                ? new PdfFolder(pdfs, failures.Failures)
                : throw Unreadable(path, "it holds no PDF", "Name a folder with PDFs in it, or a list");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, e.Message.TrimEnd('.'), "Make the folder readable and try again", e);
        }
    }

    // One folder after the other, so that one which cannot be read is known by its name.
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
                failures.Add(folders[i], "", $"the folder is passed over: {e.Message.TrimEnd('.')}");
            }
        }

        return files;
    }

    // .NET's own full path is empty where it is too long for the system.
    private static FileSystemEnumerable<(string Path, bool IsFolder)> Entries(string folder) => new(
        folder, (ref FileSystemEntry entry) => (Path.Join(folder, entry.FileName), entry.IsDirectory), NotHidden)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory
            ? !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
            : IsPdf(entry.FileName),
    };

    private static bool IsPdf(ReadOnlySpan<char> name) => name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static SearchPapersException Unreadable(string path, string reason, string advice, Exception? inner = null) =>
        new(SearchPapersError.CorpusFormat, $"Cannot read the folder '{path}': {reason}. {advice}.", inner) { Path = path };
}
