using System.Text;
using System.Text.RegularExpressions;

namespace SearchPapers.Sources.BibTex;

/// <summary>Reads and writes the field "file" of JabRef, Zotero, Mendeley and Better BibTeX.</summary>
/// <remarks>
/// The field is "description:path:type" or only a path; several files are separated by ";". In paths, ":" and ";" are
/// escaped by a backslash. Mendeley omits the first "/". Paths are relative to the folder of the bibliography. Network
/// paths are ignored.
/// </remarks>
internal static partial class BibTexFileField
{
    /// <summary>Returns the full path of the first existing PDF, or null.</summary>
    /// <param name="field">The field in TeX.</param>
    /// <param name="folder">The folder of the bibliography.</param>
    public static string? FindPdf(string field, string folder) =>
        Candidates(field).Where(IsLocalPdf).SelectMany(path => PossiblePaths(path, folder)).FirstOrDefault(File.Exists);

    /// <summary>Writes a path in the form that all of those programs read.</summary>
    public static string Write(string path) => $":{Special().Replace(path, @"\$0")}:PDF";

    private static IEnumerable<string> Candidates(string field)
    {
        // A path without description and type may have unescaped colons.
        yield return field.Trim();
        foreach (var file in Split(field, ';'))
        {
            var parts = Split(file, ':');
            yield return Unescape(parts.Count switch
            {
                1 => parts[0],

                // Zotero does not escape the colon of a drive.
                > 3 when parts[1].Trim() is [var drive] && char.IsAsciiLetter(drive) => $"{parts[1].Trim()}:{parts[2]}",
                _ => parts[1],
            });
        }
    }

    private static bool IsLocalPdf(string path) =>
        Path.GetExtension(path).Equals(".pdf", StringComparison.OrdinalIgnoreCase)
        && path.IndexOfAny(Path.GetInvalidPathChars()) < 0
        && !path.StartsWith(@"\\", StringComparison.Ordinal) && !path.StartsWith("//", StringComparison.Ordinal);

    private static IEnumerable<string> PossiblePaths(string path, string folder)
    {
        yield return Path.GetFullPath(path, folder);
        yield return Path.GetFullPath(path.Replace('\\', '/'), folder);
        yield return Path.GetFullPath("/" + path, folder);
    }

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    // A backslash before a letter or digit separates folders.
    private static string Unescape(string text)
    {
        var path = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && !char.IsLetterOrDigit(text[i + 1]))
            {
                i++;
            }

            path.Append(text[i]);
        }

        return path.ToString().Trim();
    }

    [GeneratedRegex(@"[\\:;]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
