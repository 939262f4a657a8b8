using System.Text.Json;

namespace SearchPapers.Indexing.Papers;

/// <summary>Reads what <see cref="StoredPaperJson"/> writes of a paper.</summary>
internal static class StoredPaperReader
{
    public static PaperDetails Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var details = document.RootElement;
        // Indexes made before the three stood by themselves have them together.
        var (pdf, before) = details.TryGetProperty("disagreement", out var earlier) ? (earlier, true) : (details, false);
        return new PaperDetails
        {
            Paper = Paper(details.GetProperty("paper")),
            Abstract = Text(details, "abstract"),
            Note = Text(details, "note"),
            Links = List(details, "links", Link) ?? [],
            PdfTitle = Text(pdf, before ? "title" : "pdfTitle"),
            PdfAuthors = Texts(pdf, before ? "authors" : "pdfAuthors"),
            PdfYear = Number(pdf, before ? "year" : "pdfYear"),
            Sections = List(details, "sections", Section) ?? [],
        };
    }

    private static Paper Paper(JsonElement paper) => new()
    {
        Id = new PaperId(Text(paper, "id")!),
        Title = Text(paper, "title")!,
        Authors = Texts(paper, "authors") ?? [],
        Year = Number(paper, "year"),
        Venue = Text(paper, "venue"),
        Url = Text(paper, "url"),
        Pdf = Text(paper, "pdf"),
        Tags = Texts(paper, "tags") ?? [],
        FullText = paper.GetProperty("fullText").GetBoolean(),
    };

    private static PaperLink Link(JsonElement link) =>
        new(Enum.Parse<PaperLinkKind>(Text(link, "kind")!, ignoreCase: true), Text(link, "url")!);

    private static PaperSection Section(JsonElement section) =>
        new(Text(section, "heading")!, Number(section, "level") ?? 0, Number(section, "page") ?? 0);

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static int? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    private static List<string>? Texts(JsonElement parent, string name) => List(parent, name, text => text.GetString()!);

    private static List<T>? List<T>(JsonElement parent, string name, Func<JsonElement, T> read)
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
