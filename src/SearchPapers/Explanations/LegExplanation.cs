using System.Text.Json.Serialization;

namespace SearchPapers.Explanations;

/// <summary>What one ranking gives to a hit.</summary>
/// <param name="Weight">
/// How much the ranking counts, 0 to 1: its part of the index's <see cref="Calibration"/>; 1 where it is the only one.
/// </param>
/// <param name="Normalised">
/// The ranking's score of the paper, brought to 0…1. By keyword, the share of the most that a paper could score by the
/// query's words; by meaning, the cosine, and 0 where that is negative. 0 where the ranking has nothing to say of the paper.
/// </param>
public sealed record LegExplanation(double Weight, double Normalised)
{
    /// <summary>Gets the words that the paper was found by, those that count most first.</summary>
    /// <value>Empty where it has none of them; null in the ranking by meaning, which knows no single words.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TermShare>? Terms { get; init; }
}
