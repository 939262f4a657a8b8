using System.Text.Json;

namespace SearchPapers.Indexing.Papers;

/// <summary>Reads the JSON of <see cref="StoredPaperJson"/> without the serializer, whose first use is slow.</summary>
internal static class StoredPaperReader
{
    public static PaperDetails Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var details = document.RootElement;
        return new PaperDetails
        {
            Paper = ReadPaper(details.GetProperty("paper")),
            Abstract = GetText(details, "abstract"),
            Note = GetText(details, "note"),
            Links = ReadList(details, "links", ReadLink) ?? [],
            PdfTitle = GetText(details, "pdfTitle"),
            PdfAuthors = GetTexts(details, "pdfAuthors"),
            PdfYear = GetNumber(details, "pdfYear"),
            Sections = ReadList(details, "sections", ReadSection) ?? [],
        };
    }

    private static Paper ReadPaper(JsonElement paper) => new()
    {
        Id = new PaperId(GetText(paper, "id")!),
        Title = GetText(paper, "title")!,
        Authors = GetTexts(paper, "authors") ?? [],
        Year = GetNumber(paper, "year"),
        Venue = GetText(paper, "venue"),
        Url = GetText(paper, "url"),
        Pdf = GetText(paper, "pdf"),
        Tags = GetTexts(paper, "tags") ?? [],
        FullText = paper.GetProperty("fullText").GetBoolean(),
    };

    private static PaperLink ReadLink(JsonElement link) =>
        new(Enum.Parse<PaperLinkKind>(GetText(link, "kind")!, ignoreCase: true), GetText(link, "url")!);

    private static PaperSection ReadSection(JsonElement section) =>
        new(GetText(section, "heading")!, GetNumber(section, "level") ?? 0, GetNumber(section, "page") ?? 0);

    private static string? GetText(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static int? GetNumber(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    private static List<string>? GetTexts(JsonElement parent, string name) =>
        ReadList(parent, name, text => text.GetString()!);

    private static List<T>? ReadList<T>(JsonElement parent, string name, Func<JsonElement, T> read)
    {
        if (!parent.TryGetProperty(name, out var items))
        {
            return null;
        }

        var list = new List<T>(items.GetArrayLength());
        foreach (var item in items.EnumerateArray())
        {
            list.Add(read(item));
        }

        return list;
    }
}
