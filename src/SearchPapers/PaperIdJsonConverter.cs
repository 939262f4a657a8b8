using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>Writes a <see cref="PaperId"/> as a JSON string.</summary>
public sealed class PaperIdJsonConverter : JsonConverter<PaperId>
{
    /// <summary>Reads an id.</summary>
    /// <param name="reader">The reader, on the string.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The id.</returns>
    /// <exception cref="JsonException">The string is empty, or it is not a string.</exception>
    public override PaperId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? new PaperId(text)
            : throw new JsonException("A paper's id is a string that is not empty.");

    /// <summary>Writes an id.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The id.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, PaperId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
