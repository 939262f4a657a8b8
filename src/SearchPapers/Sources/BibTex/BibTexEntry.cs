using SearchPapers.Sources.Latex;

namespace SearchPapers.Sources.BibTex;

/// <param name="Type">The type of publication, in lower case.</param>
/// <param name="Key">The citation key, or empty.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="Fields">The fields by name, in TeX, with inherited ones.</param>
internal sealed record BibTexEntry(string Type, string Key, int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Returns the first nonempty field as plain text, or null.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Fields.TryGetValue(name, out var value) && LatexReader.ToPlain(value) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Returns the first nonempty field in TeX, or null.</summary>
    public string? Raw(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
            {
                return value.Trim();
            }
        }

        return null;
    }
}
