using System.Globalization;
using System.Text.Json;

namespace SearchPapers.Lists;

/// <summary>Reads a paper from a line of JSON: title and abstract, and what else is known of it.</summary>
/// <remarks>
/// Beside the names of this project's own export, those of BEIR ("_id", "text", "metadata"), Semantic Scholar ("paperId",
/// "externalIds", "openAccessPdf") and arXiv's dump ("journal-ref", "categories") are known. Others are left unread.
/// </remarks>
internal static class JsonPaper
{
    private const int MaxIdCharacters = 1000;
    private const string DoiResolver = "https://doi.org/";

    private static readonly string[] DoiPrefixes = [DoiResolver, "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];

    /// <summary>Reads a line; null where it holds no paper, with the reason.</summary>
    public static PaperDetails? Parse(string line, out string fault)
    {
        var reason = "";
        var read = DataLine.Parse(line, root => new Holder(Read(root, out reason)), out fault);
        fault = read is null ? fault : reason;
        return read?.Paper;
    }

    private static PaperDetails? Read(JsonElement root, out string fault)
    {
        var id = DataLine.Field(root, "_id", "id", "paperId");
        var title = PlainText.OnOneLine(DataLine.Field(root, "title"));
        var text = DataLine.Field(root, "abstract", "text").Trim();
        fault = string.IsNullOrWhiteSpace(id) ? "it has no \"id\""
            : id.Length > MaxIdCharacters ? $"its id is longer than {MaxIdCharacters} characters"
            : id.Any(char.IsControl) ? "its id has control characters"
            : title.Length + text.Length == 0 ? "it has neither \"title\" nor \"abstract\""
            : "";
        return fault.Length > 0 ? null : Paper(root, new PaperId(id), title, text);
    }

    private static PaperDetails Paper(JsonElement root, PaperId id, string title, string text)
    {
        JsonElement[] places = root.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
            ? [root, metadata]
            : [root];
        var doi = Doi(First(places, "doi") ?? Inner(places, "externalIds", "DOI"));
        var page = Address(First(places, "url")) ?? doi;
        var pdf = Address(First(places, "pdf") ?? Inner(places, "openAccessPdf", "url"));
        return new PaperDetails
        {
            Paper = new Paper
            {
                Id = id,
                Title = title,
                Authors = Names(places, "authors"),
                Year = Year(First(places, "year")),
                Venue = First(places, "venue", "journal-ref"),
                Url = page,
                Pdf = pdf,
                Tags = Tags(places),
            },
            Abstract = text.Length > 0 ? text : null,
            Links = [.. Links(page, doi, pdf)],
        };
    }

    private static IEnumerable<PaperLink> Links(string? page, string? doi, string? pdf) =>
    [
        .. new[] { page, doi }.OfType<string>().Distinct().Select(url => new PaperLink(PaperLinkKind.Page, url)),
        .. new[] { pdf }.OfType<string>().Select(url => new PaperLink(PaperLinkKind.Pdf, url)),
    ];

    // arXiv's categories stand in one string.
    private static string[] Tags(JsonElement[] places) =>
        Names(places, "tags") is { Length: > 0 } tags ? tags : First(places, "categories")?.Split(' ') ?? [];

    private static string? First(JsonElement[] places, params ReadOnlySpan<string> names)
    {
        foreach (var place in places)
        {
            if (PlainText.OnOneLine(DataLine.Field(place, names)) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Inner(JsonElement[] places, string name, string inner) => places
        .Select(place => place.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? First([value], inner) : null)
        .FirstOrDefault(text => text is not null);

    // Strings, or objects with a name; one string by itself stands for a list of one.
    private static string[] Names(JsonElement[] places, string name)
    {
        foreach (var place in places)
        {
            if (place.TryGetProperty(name, out var value))
            {
                var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
                string[] names = [.. items.Select(NameOf).Where(item => item.Length > 0)];
                if (names.Length > 0)
                {
                    return names;
                }
            }
        }

        return [];
    }

    private static string NameOf(JsonElement item) => PlainText.OnOneLine(item.ValueKind switch
    {
        JsonValueKind.String => item.GetString()!,
        JsonValueKind.Object => DataLine.Field(item, "name"),
        _ => "",
    });

    // "2017", 2017, 2017.0 and "2017-06-12".
    private static int? Year(string? text) =>
        text is { Length: >= 4 } && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && (text.Length == 4 || !char.IsAsciiDigit(text[4]))
            ? year
            : null;

    private static string? Doi(string? text)
    {
        var prefix = DoiPrefixes.FirstOrDefault(prefix => text?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true) ?? "";
        return text?[prefix.Length..].Trim() is ['1', '0', '.', ..] doi ? DoiResolver + doi : null;
    }

    private static string? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && PdfAddressRules.IsFetchable(address) ? text : null;

    private sealed record Holder(PaperDetails? Paper);
}
