using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>What one ranking says of a paper.</summary>
/// <remarks>
/// In hybrid mode a hit's score is the sum of what both rankings give, each its weight times its normalised score. With
/// one ranking only, the hit's score is that ranking's own. In either case <see cref="SearchHit.TitleBonus"/> is added.
/// </remarks>
public sealed record RetrieverScore
{
    /// <summary>Gets the paper's place in the ranking, counted from 1.</summary>
    /// <value>Null where the ranking did not find the paper, or has it too far down to have counted how far.</value>
    public int? Rank { get; init; }

    /// <summary>Gets the ranking's own score of the paper.</summary>
    /// <value>
    /// By keyword, a BM25 score: at least 0 and without an upper limit, comparable within one query only; 0 where the
    /// paper has none of the words. By meaning, a cosine from −1 to 1; 0 where the paper has no vector.
    /// </value>
    public required double Score { get; init; }

    /// <summary>Gets how much the ranking counts.</summary>
    /// <value>0 to 1: its part of the index's calibration; 1 where it is the only one.</value>
    public required double Weight { get; init; }

    /// <summary>Gets the score, brought to 0…1.</summary>
    /// <value>
    /// By keyword, the share of the most that a paper could score by the query's words; by meaning, the cosine, and 0
    /// where that is negative.
    /// </value>
    public required double Normalised { get; init; }

    /// <summary>Gets the words that the paper was found by, those that count most first.</summary>
    /// <value>
    /// Null, and not in the JSON, where <see cref="SearchOptions.Explain"/> was not asked for; empty where the paper
    /// has none of the words, and in the ranking by meaning, which knows no single words.
    /// </value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TermShare>? Terms { get; init; }
}
