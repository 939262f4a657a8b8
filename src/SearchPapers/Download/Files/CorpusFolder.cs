using System.Text;
using SearchPapers.Files;

namespace SearchPapers.Download.Files;

internal sealed class CorpusFolder(string path)
{
    // Leaves room for an extension within the 255 bytes that common file systems allow a name.
    private const int MaxFileNameCharacters = 200;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string CatalogPath => System.IO.Path.Combine(Path, "catalog.jsonl");

    public string PdfPath(PaperId id) => System.IO.Path.Combine(Path, "pdf", FileName(id) + ".pdf");

    public string TextPath(PaperId id) => System.IO.Path.Combine(Path, "text", FileName(id) + ".json");

    /// <summary>
    /// Returns the name of a source: its path, relative if it is in this folder, so that the folder can be moved.
    /// </summary>
    public string SourceNameOf(string file)
    {
        var full = System.IO.Path.GetFullPath(file);
        var relative = System.IO.Path.GetRelativePath(Path, full);
        return relative.StartsWith("..", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(relative)
            ? full
            : relative;
    }

    /// <summary>Returns whether the file of a source exists.</summary>
    public bool HasSource(string name) => File.Exists(System.IO.Path.Combine(Path, name));

    /// <summary>Returns the id percent-encoded, so that no id of an untrusted list escapes from the folder.</summary>
    public static string FileName(PaperId id)
    {
        var name = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(id.Value))
        {
            var leadingDot = unit == '.' && name.Length == 0;
            _ = IsPlain((char)unit) && !leadingDot
                ? name.Append((char)unit)
                : name.Append('%').Append(unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return name.Length <= MaxFileNameCharacters
            ? name.ToString()
            : $"{name.ToString(0, MaxFileNameCharacters)}-{Fingerprint.Compute(id.Value)[..6]}";
    }

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
