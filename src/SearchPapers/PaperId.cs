using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>
/// The permanent id of a paper: a publisher's key, an arXiv id, a citation key, a file name or a slug of the title.
/// </summary>
/// <remarks>Compared ordinally. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct PaperId : IComparable<PaperId>
{
    private readonly string? _value;

    /// <summary>Creates an id.</summary>
    /// <param name="value">The id; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public PaperId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    /// <summary>Gets the id as text.</summary>
    public string Value => _value ?? "";

    /// <summary>Compares two ids ordinally.</summary>
    /// <param name="other">The id to compare with.</param>
    /// <returns>Negative if this id comes first, zero if both are equal, otherwise positive.</returns>
    public int CompareTo(PaperId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Returns whether an id comes before another.</summary>
    public static bool operator <(PaperId left, PaperId right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether an id comes after another.</summary>
    public static bool operator >(PaperId left, PaperId right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether an id comes before another or equals it.</summary>
    public static bool operator <=(PaperId left, PaperId right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether an id comes after another or equals it.</summary>
    public static bool operator >=(PaperId left, PaperId right) => left.CompareTo(right) >= 0;

    /// <summary>Returns the id as text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : JsonConverter<PaperId>
    {
        public override PaperId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.GetString() is { } text
                && !string.IsNullOrWhiteSpace(text)
                ? new PaperId(text)
                : throw new JsonException("A paper's id is a string that is not empty.");

        public override void Write(Utf8JsonWriter writer, PaperId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
