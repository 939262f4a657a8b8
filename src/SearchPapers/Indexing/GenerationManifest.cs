namespace SearchPapers.Indexing;

/// <summary>What a generation was made with, fixed for its life.</summary>
/// <param name="Schema">The version of the fields.</param>
/// <param name="Analyzer">The version of the analyzer.</param>
/// <param name="Dimensions">
/// The length of the vectors; 0 where there were too few papers to learn a projection from.
/// </param>
/// <param name="Projection">The fingerprint of the corpus projection; null where there is none.</param>
/// <param name="FittedPapers">How many papers there were when the projection was learnt.</param>
/// <param name="Calibration">How much each ranking counts in the fused one.</param>
internal sealed record GenerationManifest(
    string Schema, string Analyzer, int Dimensions, string? Projection, int FittedPapers, Calibration Calibration);
