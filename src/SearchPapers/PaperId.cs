using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>
/// Names a paper, the same in every run: a PMLR key, an arXiv number, a file's own name or a slug of the title.
/// </summary>
/// <remarks>Compared by its exact characters. Immutable, and safe to share between threads.</remarks>
[JsonConverter(typeof(PaperIdJsonConverter))]
public readonly record struct PaperId : IComparable<PaperId>
{
    private readonly string? _value;

    /// <summary>Wraps an id.</summary>
    /// <param name="value">The id; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty or white space.</exception>
    public PaperId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    /// <summary>Gets the id as text.</summary>
    public string Value => _value ?? "";

    /// <summary>Compares two ids by their characters' codes.</summary>
    /// <param name="other">The id to compare with.</param>
    /// <returns>Below zero where this id comes first, zero where both are equal, else above zero.</returns>
    public int CompareTo(PaperId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Tells whether an id comes before another.</summary>
    public static bool operator <(PaperId left, PaperId right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether an id comes after another.</summary>
    public static bool operator >(PaperId left, PaperId right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether an id comes before another or equals it.</summary>
    public static bool operator <=(PaperId left, PaperId right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether an id comes after another or equals it.</summary>
    public static bool operator >=(PaperId left, PaperId right) => left.CompareTo(right) >= 0;

    /// <summary>Returns the id as text.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
