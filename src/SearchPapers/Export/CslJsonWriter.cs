using System.Text.Json;
using SearchPapers.Bibliography;

namespace SearchPapers.Export;

/// <summary>Writes papers as an array of CSL's items, one a line.</summary>
internal sealed class CslJsonWriter(TextWriter output) : PaperWriter(output)
{
    private readonly JsonText _json = new(output);
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
        json.WriteString("type", exported.Kind switch
        {
            PublicationKind.Article => "article-journal",
            PublicationKind.ConferencePaper => "paper-conference",
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

        JsonText.WriteIfKnown(json, "container-title", paper.Venue);
        JsonText.WriteIfKnown(json, "DOI", exported.Doi);
        JsonText.WriteIfKnown(json, "URL", paper.Url ?? paper.Pdf);
        JsonText.WriteIfKnown(json, "keyword", string.Join(", ", paper.Tags));
        JsonText.WriteIfKnown(json, "note", exported.Details.Note);
        JsonText.WriteIfKnown(json, "abstract", exported.Details.Abstract);
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> authors)
    {
        if (authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var name in authors.Select(PersonName.Of))
        {
            json.WriteStartObject();
            json.WriteString(name.IsWhole ? "literal" : "family", name.Family);
            JsonText.WriteIfKnown(json, "given", name.Given);
            JsonText.WriteIfKnown(json, "suffix", name.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
