using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchPapers.Download;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CatalogEntry))]
[JsonSerializable(typeof(PartialOrigin))]
internal sealed partial class DownloadJson : JsonSerializerContext
{
    private static readonly Lazy<DownloadJson> ReadableLines = new(CreateReadable);

    /// <summary>Writes names and formulas as they are: the files are for people too, and no page shows them.</summary>
    public static DownloadJson Lines => ReadableLines.Value;

    private static DownloadJson CreateReadable() =>
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
