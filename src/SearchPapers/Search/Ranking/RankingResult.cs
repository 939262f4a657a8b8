namespace SearchPapers.Search.Ranking;

/// <summary>What a search came to, and what it rests on.</summary>
/// <param name="Answer">The papers that answer.</param>
/// <param name="Keyword">How the words rank papers.</param>
/// <param name="Semantic">How the meaning ranks papers.</param>
internal sealed record RankingResult(PaperRanking Answer, PaperRanking Keyword, PaperRanking Semantic)
{
    /// <summary>The scores by words that the answer was made from; null where words do not count.</summary>
    public IReadOnlyDictionary<int, double>? ByWords { get; init; }

    /// <summary>The cosines that the answer was made from; null where meaning does not count.</summary>
    public IReadOnlyDictionary<int, double>? ByMeaning { get; init; }

    /// <summary>Gets the papers whose title is the query: their scores in <see cref="Answer"/>, and only there, are raised.</summary>
    public IReadOnlyList<int> Titled { get; init; } = [];

    /// <summary>Gets by how much they are raised, which is enough to put them before all others.</summary>
    public double TitleBonus { get; init; }
}
