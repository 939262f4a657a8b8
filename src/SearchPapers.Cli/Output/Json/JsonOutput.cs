using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SearchPapers.Extraction;

namespace SearchPapers.Cli.Output.Json;

/// <summary>Writes results as JSON on one line.</summary>
internal static class JsonOutput
{
    // Authors' names and formulas stay readable; the output goes to programs, never into a web page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Readable))
        {
            switch (value)
            {
                case SearchResults results:
                    ResultsJson.Write(writer, results);
                    break;
                case ExtractedPaper paper:
                    PaperExtractor.WriteJson(writer, paper);
                    break;
                default:
                    JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)CliJson.Default.GetTypeInfo(typeof(T))!);
                    break;
            }
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
