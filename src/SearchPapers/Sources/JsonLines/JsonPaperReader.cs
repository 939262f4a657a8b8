using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Sources.Latex;
using SearchPapers.Text;

namespace SearchPapers.Sources.JsonLines;

/// <summary>Reads a paper from a line of JSON.</summary>
/// <remarks>
/// Supports the property names of the JSON export, of BEIR ("_id", "text", "metadata"), of Semantic Scholar ("paperId",
/// "externalIds", "openAccessPdf") and of the arXiv dump ("authors_parsed", "journal-ref", "categories", "versions"),
/// whose texts are in TeX. Other properties are ignored.
/// </remarks>
internal static partial class JsonPaperReader
{
    private const int MaxIdCharacters = 1000;

    /// <summary>Parses a line; returns null and the reason if it holds no paper.</summary>
    public static PaperDetails? Parse(string line, out string fault)
    {
        var reason = "";
        var read = JsonLine.Parse(line, root => new Holder(Read(root, out reason)), out fault);
        fault = read is null ? fault : reason;
        return read?.Paper;
    }

    private static PaperDetails? Read(JsonElement root, out string fault)
    {
        var id = JsonLine.Field(root, "_id", "id", "paperId", "corpusid");
        var isTex = IsArxivRecord(root);
        var title = ToPlain(JsonLine.Field(root, "title"), isTex);
        var text = isTex
            ? ToPlain(JsonLine.Field(root, "abstract"), isTex)
            : JsonLine.Field(root, "abstract", "text").Trim();
        fault = string.IsNullOrWhiteSpace(id) ? "it has no \"id\""
            : id.Length > MaxIdCharacters ? $"its id is longer than {MaxIdCharacters} characters"
            : id.Any(char.IsControl) ? "its id has control characters"
            : title.Length + text.Length == 0 ? "it has neither \"title\" nor \"abstract\""
            : "";
        return fault.Length > 0 ? null : CreatePaper(root, new PaperId(id), title, text);
    }

    private static PaperDetails CreatePaper(JsonElement root, PaperId id, string title, string text)
    {
        JsonElement[] objects = root.TryGetProperty("metadata", out var metadata)
            && metadata.ValueKind == JsonValueKind.Object
            ? [root, metadata]
            : [root];
        var isArxiv = IsArxivRecord(root);
        var pages = Pages(objects, isArxiv ? id.Value : NestedText(objects, "externalIds", "ArXiv")).OfType<string>()
            .Distinct().ToList();
        var pdf = Address(FirstText(objects, "pdf") ?? NestedText(objects, "openAccessPdf", "url"));
        return new PaperDetails
        {
            Paper = new Paper
            {
                Id = id,
                Title = title,
                Authors = Authors(objects, isArxiv),
                Year = Year(FirstText(objects, "year", "publicationDate")) ?? (isArxiv ? ReadArxivYear(root) : null),
                Venue = FirstText(objects, "venue", "journal-ref") is { } venue ? ToPlain(venue, isArxiv) : null,
                Url = pages.FirstOrDefault(),
                Pdf = pdf,
                Tags = Tags(objects),
            },
            Abstract = text.Length > 0 ? text : null,
            Links = [.. Links(pages, pdf)],
        };
    }

    private static IEnumerable<string?> Pages(JsonElement[] objects, string? arxivId) =>
    [
        Address(FirstText(objects, "url")),
        Doi.TryParse(FirstText(objects, "doi") ?? NestedText(objects, "externalIds", "DOI"), out var doi)
            ? doi.Address
            : null,
        ArxivId.TryParse(arxivId, out var id) ? id.Address : null,
    ];

    private static IEnumerable<PaperLink> Links(IEnumerable<string> pages, string? pdf) =>
    [
        .. pages.Select(url => new PaperLink(PaperLinkKind.Page, url)),
        .. new[] { pdf }.OfType<string>().Select(url => new PaperLink(PaperLinkKind.Pdf, url)),
    ];

    private static bool IsArxivRecord(JsonElement root) =>
        root.TryGetProperty("authors_parsed", out _)
        || (root.TryGetProperty("categories", out _)
            && (root.TryGetProperty("versions", out _) || root.TryGetProperty("update_date", out _)));

    private static string ToPlain(string text, bool isTex) =>
        isTex ? LatexReader.ToPlain(text) : UnicodeText.ToSingleLine(text);

    // The arXiv dump has names in parts, family name first, and all names in one string.
    private static string[] Authors(JsonElement[] objects, bool isArxiv)
    {
        if (!isArxiv)
        {
            return [.. Names(objects, "authors").Select(InvertedName.ToGivenNameFirst)];
        }

        return objects[0].TryGetProperty("authors_parsed", out var parsed) && parsed.ValueKind == JsonValueKind.Array
            ? [.. parsed.EnumerateArray().Select(ReadParsedName).Where(name => name.Length > 0)]
            : [.. NameSeparator().Split(
                Remark().Replace(
                    FirstText(objects, "authors") ?? "",
                    "")).Select(LatexReader.ToPlain).Where(name => name.Length > 0)];
    }

    private static string ReadParsedName(JsonElement name)
    {
        var parts = name.ValueKind == JsonValueKind.Array
            ? name.EnumerateArray().Select(ReadName).Append("").Append("").Append("").ToList()
            : ["", "", ""];
        return LatexReader.ToPlain($"{parts[1]} {parts[0]} {parts[2]}");
    }

    // The year of the first version; the last change of the record may be of any later version.
    private static int? ReadArxivYear(JsonElement root)
    {
        var first = root.TryGetProperty("versions", out var versions) && versions.ValueKind == JsonValueKind.Array
            ? versions.EnumerateArray()
                .Select(version => version.ValueKind == JsonValueKind.Object ? JsonLine.Field(version, "created") : "")
                    .FirstOrDefault()
            : null;
        return AnyYear().Match(first ?? "") is { Success: true } year
            ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)
            : Year(JsonLine.Field(root, "update_date"));
    }

    // The arXiv dump has all categories in one string.
    private static string[] Tags(JsonElement[] objects) =>
        Names(objects, "tags") is { Length: > 0 } tags ? tags : FirstText(objects, "categories")?.Split(' ') ?? [];

    private static string? FirstText(JsonElement[] objects, params ReadOnlySpan<string> names)
    {
        foreach (var owner in objects)
        {
            if (UnicodeText.ToSingleLine(JsonLine.Field(owner, names)) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? NestedText(JsonElement[] objects, string name, string inner) => objects
        .Select(
            owner => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
                ? FirstText([value], inner)
                : null)
        .FirstOrDefault(text => text is not null);

    // Strings, or objects with a name; a single string is a list of one.
    private static string[] Names(JsonElement[] objects, string name)
    {
        foreach (var owner in objects)
        {
            if (owner.TryGetProperty(name, out var value))
            {
                var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
                string[] names = [.. items.Select(ReadName).Where(item => item.Length > 0)];
                if (names.Length > 0)
                {
                    return names;
                }
            }
        }

        return [];
    }

    private static string ReadName(JsonElement item) => UnicodeText.ToSingleLine(item.ValueKind switch
    {
        JsonValueKind.String => item.GetString()!,
        JsonValueKind.Object => JsonLine.Field(item, "name"),
        _ => "",
    });

    // "2017", 2017, 2017.0 and "2017-06-12".
    private static int? Year(string? text) =>
        text is { Length: >= 4 }
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && (text.Length == 4 || !char.IsAsciiDigit(text[4]))
            ? year
            : null;

    private static string? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && PdfAddressRules.IsFetchable(address) ? text : null;

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"\s*(?:,\s*and|,|\band)\s+|\s*;\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NameSeparator();

    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    private sealed record Holder(PaperDetails? Paper);
}
