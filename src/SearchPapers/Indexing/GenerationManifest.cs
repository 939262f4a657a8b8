using System.Text.Json.Serialization;
using SearchPapers.Semantics;

namespace SearchPapers.Indexing;

/// <summary>What a generation was made with, fixed for its life.</summary>
/// <param name="Schema">The version of the fields.</param>
/// <param name="Analyzer">The version of the analyzer.</param>
/// <param name="Projection">What was learnt from the papers; null where there were too few.</param>
/// <param name="Encoder">The encoder that knows other papers.</param>
/// <param name="FittedPapers">How many papers there were when the projection was learnt.</param>
/// <param name="Calibration">How much each ranking counts in the fused one.</param>
internal sealed record GenerationManifest(
    string Schema, string Analyzer, EncoderStatus? Projection, EncoderStatus Encoder, int FittedPapers, Calibration Calibration)
{
    [JsonIgnore]
    public VectorLayout Layout => new(Projection?.Dimensions ?? 0, Encoder.Dimensions);
}
