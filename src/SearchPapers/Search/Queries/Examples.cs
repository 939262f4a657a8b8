namespace SearchPapers.Search.Queries;

/// <summary>What answers are to be like, and what they are to be unlike.</summary>
internal sealed record Examples(IReadOnlyList<Example> Like, IReadOnlyList<Example> Unlike)
{
    /// <summary>How much what answers are to be unlike takes off; what they are to be like counts 1.</summary>
    /// <remarks>
    /// Rocchio's γ (1971), with the value that Manning, Raghavan and Schütze give ("Introduction to Information
    /// Retrieval", 2008). From three papers of one subject, with the first two wrong hits to be unlike, nDCG@10 by meaning
    /// at 0, 0.15, 0.3 and 0.5 was 0.579, 0.585, 0.573 and 0.518 on Cranfield, 0.433, 0.437, 0.419 and 0.358 on CISI, and
    /// 0.835, 0.823, 0.798 and 0.741 on MED.
    /// </remarks>
    public const float UnlikeWeight = 0.15f;
}
