namespace SearchPapers.Indexing.Generations;

/// <summary>The weights of the retrievers in the fused score; they sum to 1.</summary>
/// <param name="Keyword">The weight of the keyword score, from 0 to 1.</param>
/// <param name="Lsa">The weight of the cosine by LSA, from 0 to 1; 0 if the index has no LSA encoder.</param>
/// <param name="Pretrained">The weight of the cosine by the pretrained encoder, from 0 to 1.</param>
internal sealed record FusionWeights(double Keyword, double Lsa, double Pretrained);
