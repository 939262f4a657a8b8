namespace SearchPapers.Indexing.Generations;

/// <summary>How much each ranking counts in the fused one; the three add up to 1.</summary>
/// <param name="Keyword">The weight of the ranking by keyword, 0 to 1.</param>
/// <param name="Lsa">The weight of the projection learnt from the papers themselves, 0 to 1.</param>
/// <param name="Pretrained">The weight of the encoder that comes with the library, 0 to 1; 0 where there is none.</param>
internal sealed record FusionWeights(double Keyword, double Lsa, double Pretrained);
