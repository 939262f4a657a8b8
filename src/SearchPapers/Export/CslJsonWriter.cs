using System.Text.Json;
using SearchPapers.Bibliography;

namespace SearchPapers.Export;

internal sealed class CslJsonWriter(TextWriter output) : PaperWriter(output)
{
    private readonly JsonTextWriter _json = new(output);
    private bool _hasItem;

    public override void Write(ExportedPaper paper)
    {
        Output.Write(_hasItem ? ",\n" : "[\n");
        _hasItem = true;
        _json.Write(json => Write(json, paper));
    }

    public override void End() => Output.Write(_hasItem ? "\n]\n" : "[]\n");

    private static void Write(Utf8JsonWriter json, ExportedPaper exported)
    {
        var paper = exported.Paper;
        json.WriteString("id", paper.Id.Value);
        json.WriteString("type", exported.PublicationType switch
        {
            PublicationType.Article => "article-journal",
            PublicationType.ConferencePaper => "paper-conference",
            _ => "article",
        });
        json.WriteString("title", paper.Title);
        WriteAuthors(json, paper.Authors);
        if (paper.Year is { } year)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(year);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        JsonTextWriter.WriteOptional(json, "container-title", paper.Venue);
        JsonTextWriter.WriteOptional(json, "DOI", exported.Doi?.Value);
        JsonTextWriter.WriteOptional(json, "URL", paper.Url ?? paper.Pdf);
        JsonTextWriter.WriteOptional(json, "keyword", string.Join(", ", paper.Tags));
        JsonTextWriter.WriteOptional(json, "note", exported.Details.Note);
        JsonTextWriter.WriteOptional(json, "abstract", exported.Details.Abstract);
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> authors)
    {
        if (authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var name in authors.Select(PersonName.Parse))
        {
            json.WriteStartObject();
            json.WriteString(name.HasFamilyNameOnly ? "literal" : "family", name.Family);
            JsonTextWriter.WriteOptional(json, "given", name.Given);
            JsonTextWriter.WriteOptional(json, "suffix", name.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
