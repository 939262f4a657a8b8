using SearchPapers.Sources.Latex;

namespace SearchPapers.Sources.BibTex;

/// <summary>An entry of a bibliography as it is written, with what crossref lends it.</summary>
/// <param name="Type">The kind of publication, in lower case.</param>
/// <param name="Key">What the entry is cited by; empty where it has no name.</param>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Fields">Its fields by their names, in TeX.</param>
internal sealed record BibTexEntry(string Type, string Key, int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Returns the text of the first of some fields that has any; null where none has.</summary>
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

    /// <summary>Returns the first of some fields that says anything, as it is written; null where none does.</summary>
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
