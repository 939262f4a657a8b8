namespace SearchPapers.Explanations;

/// <summary>Why a hit is where it is.</summary>
/// <remarks>
/// In hybrid mode the hit's score is the sum of what both rankings give, each its weight times its normalised score. With
/// one ranking only, the score is that ranking's own, as in <see cref="LegScore.Score"/>.
/// </remarks>
/// <param name="Keyword">
/// What the ranking by keyword gives; null where it was not used, as in semantic mode and where nothing is ranked.
/// </param>
/// <param name="Semantic">
/// What the ranking by meaning gives; null where it was not used, as in keyword mode and where nothing is ranked.
/// </param>
public sealed record HitExplanation(LegExplanation? Keyword, LegExplanation? Semantic);
