using System.Text.Json;

namespace SearchPapers.Export;

internal sealed class JsonLinesWriter(TextWriter output) : PaperWriter(output)
{
    private readonly JsonTextWriter _json = new(output);

    public override void Write(ExportedPaper paper)
    {
        _json.Write(json => Write(json, paper));
        Output.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, ExportedPaper exported)
    {
        var paper = exported.Paper;
        json.WriteString("id", paper.Id.Value);
        json.WriteString("title", paper.Title);
        JsonTextWriter.WriteTexts(json, "authors", paper.Authors);
        if (paper.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("venue", paper.Venue);
        json.WriteString("abstract", exported.Details.Abstract);
        json.WriteString("url", paper.Url);
        JsonTextWriter.WriteOptional(json, "doi", exported.Doi?.Value);
        json.WriteString("pdf", paper.Pdf);
        json.WriteString("file", exported.File);
        JsonTextWriter.WriteTexts(json, "tags", paper.Tags);
    }
}
