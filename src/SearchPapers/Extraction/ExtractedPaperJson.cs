using System.Text.Json;

namespace SearchPapers.Extraction;

/// <summary>Writes and reads an <see cref="ExtractedPaper"/>, without its page texts, as JSON.</summary>
/// <remarks>Scripts rely on it: "extract --json" prints it.</remarks>
internal static class ExtractedPaperJson
{
    public static void Write(Utf8JsonWriter writer, ExtractedPaper paper)
    {
        writer.WriteStartObject();
        writer.WriteString("file"u8, paper.File);
        WriteError(writer, paper.Error);
        WriteHeader(writer, paper);
        writer.WriteStartArray("sections"u8);
        foreach (var section in paper.Sections)
        {
            writer.WriteStartObject();
            writer.WriteString("heading"u8, section.Heading);
            writer.WriteNumber("level"u8, section.Level);
            writer.WriteNumber("page"u8, section.Page);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("passages"u8);
        foreach (var passage in paper.Passages)
        {
            WritePassage(writer, passage);
        }

        writer.WriteEndArray();
        WritePages(writer, paper);
        WriteStrings(writer, "notices", paper.Notices);
        writer.WriteEndObject();
    }

    /// <exception cref="JsonException">The object is not what <see cref="Write"/> writes.</exception>
    public static ExtractedPaper Read(JsonElement json)
    {
        try
        {
            var paper = new ExtractedPaper
            {
                File = Text(json, "file"),
                Error = ReadError(json.GetProperty("error")),
                Sections = List(json, "sections", section => new PaperSection(
                    Text(section, "heading"), section.GetProperty("level").GetInt32(),
                    section.GetProperty("page").GetInt32())),
                Passages = List(json, "passages", ReadPassage),
                PageCount = json.GetProperty("pages").GetProperty("total").GetInt32(),
                LostPages = List(json.GetProperty("pages"), "lost", page => page.GetInt32()),
                Notices = List(json, "notices", Text),
            };
            return json.GetProperty("header") is { ValueKind: not JsonValueKind.Null } header
                ? WithHeader(paper, header)
                : paper;
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("The JSON is not that of an extracted paper.", e);
        }
    }

    private static void WriteError(Utf8JsonWriter writer, Problem? error)
    {
        if (error is null)
        {
            writer.WriteNull("error"u8);
            return;
        }

        writer.WriteStartObject("error"u8);
        writer.WriteString("stage"u8, error.Stage);
        writer.WriteString("reason"u8, error.Reason);
        writer.WriteEndObject();
    }

    private static void WriteHeader(Utf8JsonWriter writer, ExtractedPaper paper)
    {
        if (paper.Error is not null)
        {
            writer.WriteNull("header"u8);
            return;
        }

        writer.WriteStartObject("header"u8);
        writer.WriteString("title"u8, paper.Title);
        WriteStrings(writer, "authors", paper.Authors);
        writer.WriteString("abstract"u8, paper.Abstract);
        WriteNumber(writer, "year", paper.Year);
        writer.WriteString("venue"u8, paper.Venue);
        writer.WriteEndObject();
    }

    private static void WritePassage(Utf8JsonWriter writer, Passage passage)
    {
        writer.WriteStartObject();
        writer.WriteString("section"u8, passage.Section);
        WriteNumber(writer, "page", passage.Page);
        WriteNumber(writer, "start", passage.Start);
        WriteNumber(writer, "length", passage.Length);
        writer.WriteString("text"u8, passage.Text);
        writer.WriteEndObject();
    }

    private static void WritePages(Utf8JsonWriter writer, ExtractedPaper paper)
    {
        writer.WriteStartObject("pages"u8);
        writer.WriteNumber("total"u8, paper.PageCount);
        writer.WriteNumber("read"u8, paper.PageTexts.Count);
        writer.WriteStartArray("lost"u8);
        foreach (var page in paper.LostPages)
        {
            writer.WriteNumberValue(page);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static Problem? ReadError(JsonElement error) =>
        error.ValueKind == JsonValueKind.Null
            ? null
            : new Problem(null, null, Text(error, "stage"), Text(error, "reason"));

    private static ExtractedPaper WithHeader(ExtractedPaper paper, JsonElement header) => paper with
    {
        Title = header.GetProperty("title").GetString(),
        Authors = List(header, "authors", Text),
        Abstract = header.GetProperty("abstract").GetString(),
        Year = Number(header, "year"),
        Venue = header.GetProperty("venue").GetString(),
    };

    private static Passage ReadPassage(JsonElement passage) => new()
    {
        Kind = PassageKind.Body,
        Section = passage.GetProperty("section").GetString(),
        Page = Number(passage, "page"),
        Start = Number(passage, "start"),
        Length = Number(passage, "length"),
        Text = Text(passage, "text"),
    };

    private static string Text(JsonElement json, string name) => Text(json.GetProperty(name));

    private static string Text(JsonElement json) =>
        json.GetString() ?? throw new FormatException("A text is missing.");

    private static int? Number(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } number ? number.GetInt32() : null;

    private static List<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];
}
