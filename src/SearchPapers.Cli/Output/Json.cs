using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SearchPapers.Cli.Output;

/// <summary>Writes results as JSON on one line.</summary>
internal static class Json
{
    // Authors' names and formulas stay readable; the output goes to programs, never into a web page.
    private static readonly JsonSerializerOptions Readable = new(CliJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) =>
        JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T)));
}
