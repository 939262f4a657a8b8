namespace SearchPapers.Search.Ranking;

/// <param name="Ranking">The ranking that is shown.</param>
/// <param name="Keyword">The ranking of the keyword retriever.</param>
/// <param name="Semantic">The ranking of the semantic retriever.</param>
internal sealed record RankingResult(PaperRanking Ranking, PaperRanking Keyword, PaperRanking Semantic)
{
    /// <summary>The BM25 scores before fusion, or null in semantic mode.</summary>
    public IReadOnlyDictionary<int, double>? KeywordScores { get; init; }

    /// <summary>The cosines before fusion, or null in keyword mode.</summary>
    public IReadOnlyDictionary<int, double>? SemanticScores { get; init; }

    /// <summary>
    /// The papers whose title is the query. Only their scores in <see cref="Ranking"/> contain the bonus.
    /// </summary>
    public IReadOnlyList<int> TitleMatches { get; init; } = [];

    /// <summary>The bonus of a title match, large enough to rank it above all other papers.</summary>
    public double TitleBonus { get; init; }
}
