using System.Text;
using System.Text.RegularExpressions;

namespace SearchPapers.Sources.BibTex;

/// <summary>Finds the PDF that a field "file" names, as JabRef, Zotero, Mendeley and Better BibTeX write it.</summary>
/// <remarks>
/// "description:path:type", or the path alone; several of them with ";" between; ":" and ";" of a path behind a backslash.
/// Mendeley leaves out the first "/". Paths are taken from the bibliography's folder. No path leads to another machine.
/// </remarks>
internal static partial class BibTexFileField
{
    /// <summary>Returns the full path of the first PDF that is there; null where none is.</summary>
    /// <param name="field">The field as it is written.</param>
    /// <param name="folder">The folder of the bibliography.</param>
    public static string? FindPdf(string field, string folder) =>
        Candidates(field).Where(IsLocalPdf).SelectMany(path => Places(path, folder)).FirstOrDefault(File.Exists);

    /// <summary>Writes a path as a field "file" that every one of those programs reads.</summary>
    public static string Write(string path) => $":{Special().Replace(path, @"\$0")}:PDF";

    private static IEnumerable<string> Candidates(string field)
    {
        // A path that is given alone may have colons that nobody has escaped.
        yield return field.Trim();
        foreach (var file in Split(field, ';'))
        {
            var parts = Split(file, ':');
            yield return Unescape(parts.Count switch
            {
                1 => parts[0],

                // A drive's colon, which Zotero does not escape.
                > 3 when parts[1].Trim() is [var drive] && char.IsAsciiLetter(drive) => $"{parts[1].Trim()}:{parts[2]}",
                _ => parts[1],
            });
        }
    }

    private static bool IsLocalPdf(string path) =>
        Path.GetExtension(path).Equals(".pdf", StringComparison.OrdinalIgnoreCase)
        && path.IndexOfAny(Path.GetInvalidPathChars()) < 0
        && !path.StartsWith(@"\\", StringComparison.Ordinal) && !path.StartsWith("//", StringComparison.Ordinal);

    private static IEnumerable<string> Places(string path, string folder)
    {
        yield return Path.GetFullPath(path, folder);
        yield return Path.GetFullPath(path.Replace('\\', '/'), folder);
        yield return Path.GetFullPath("/" + path, folder);
    }

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == separator)
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    // A backslash is kept where it parts folders.
    private static string Unescape(string text)
    {
        var path = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && !char.IsLetterOrDigit(text[at + 1]))
            {
                at++;
            }

            path.Append(text[at]);
        }

        return path.ToString().Trim();
    }

    [GeneratedRegex(@"[\\:;]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
