using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SearchPapers.Cli.Output;

/// <summary>Writes results as JSON on one line.</summary>
internal static class Json
{
    // Authors' names and formulas stay readable; the output goes to programs, never into a web page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <remarks>By the generated code itself: the serializer around it takes longer to wake than a search takes.</remarks>
    public static string Write<T>(T value)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Readable))
        {
            var type = (JsonTypeInfo<T>)CliJson.Default.GetTypeInfo(typeof(T))!;
            type.SerializeHandler!(writer, value);
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
