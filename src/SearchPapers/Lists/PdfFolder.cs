using System.IO.Enumeration;

namespace SearchPapers.Lists;

/// <summary>Finds the PDFs that a user names: a file, or all in a folder and in those within.</summary>
internal static class PdfFolder
{
    private const string Extension = ".pdf";

    /// <summary>Tells whether a source is a PDF or a folder of them.</summary>
    public static bool IsOne(string path) => Directory.Exists(path) || (IsPdf(path) && File.Exists(path));

    /// <summary>Returns the full paths of the PDFs, in an order that does not depend on the disk.</summary>
    /// <remarks>Hidden folders are left out, and links to folders are not followed: they may lead in a circle.</remarks>
    /// <exception cref="CorpusFormatException">There is none, or the folder cannot be read.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full))
        {
            return [full];
        }

        try
        {
            List<string> found = [.. Files(full).Order(StringComparer.Ordinal)];
            return found.Count > 0 ? found : throw Wrong(path, "it holds no PDF", "Name a folder with PDFs in it, or a list");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, e.Message.TrimEnd('.'), "Make the folder readable and try again", e);
        }
    }

    private static FileSystemEnumerable<string> Files(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => entry.ToFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsPdf(entry.FileName),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static bool IsPdf(ReadOnlySpan<char> name) => name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static CorpusFormatException Wrong(string path, string what, string instead, Exception? inner = null) =>
        new(path, line: null, $"Cannot read the folder '{path}': {what}. {instead}.", inner);
}
