namespace SearchPapers.Search.Queries;

internal sealed record Examples(IReadOnlyList<Example> Like, IReadOnlyList<Example> Unlike)
{
    /// <summary>The weight of the dissimilar examples relative to the similar ones.</summary>
    /// <remarks>
    /// Rocchio's γ (1971), with the value of Manning, Raghavan and Schütze ("Introduction to Information Retrieval",
    /// 2008). With three papers of one subject as examples and the first two wrong hits as dissimilar ones, semantic
    /// nDCG@10 at 0, 0.15, 0.3 and 0.5 was 0.579, 0.585, 0.573 and 0.518 on Cranfield, 0.433, 0.437, 0.419 and 0.358 on
    /// CISI, and 0.835, 0.823, 0.798 and 0.741 on MED.
    /// </remarks>
    public const float UnlikeWeight = 0.15f;
}
