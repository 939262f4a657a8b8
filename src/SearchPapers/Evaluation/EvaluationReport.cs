using System.Text.Json.Serialization;

namespace SearchPapers.Evaluation;

/// <summary>What an evaluation came to.</summary>
public sealed record EvaluationReport
{
    /// <summary>Gets the name of the collection: that of its folder.</summary>
    public required string Dataset { get; init; }

    /// <summary>Gets the figures of each mode that was measured.</summary>
    public required IReadOnlyList<EvaluationResult> Results { get; init; }

    /// <summary>Gets what a reader of the figures must know of the collection's files, a sentence each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Gets how many lines of the corpus could not be read and were passed over.</summary>
    [JsonIgnore]
    public int PassedOver { get; init; }
}
