using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchPapers.Download.Catalog;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CatalogEntry))]
internal sealed partial class CatalogJson : JsonSerializerContext
{
    private static readonly Lazy<CatalogJson> ReadableLines = new(CreateReadable);

    /// <summary>
    /// Does not escape names and formulas: the file is also for people, and is not shown in a browser.
    /// </summary>
    public static CatalogJson Lines => ReadableLines.Value;

    private static CatalogJson CreateReadable() =>
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
