using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SearchPapers.Cli.Output;

/// <summary>The JSON that scripts rely on: the library's own results, a property each.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchResults))]
[JsonSerializable(typeof(PaperDetails))]
[JsonSerializable(typeof(IngestResult))]
[JsonSerializable(typeof(LibraryStatus))]
internal sealed partial class CliJson : JsonSerializerContext
{
    // Authors' names and formulas stay readable; the output goes to programs, never into a web page.
    private static readonly CliJson Readable = new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write<T>(T value) =>
        JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.Options.GetTypeInfo(typeof(T)));
}
