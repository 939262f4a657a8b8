namespace SearchPapers;

/// <summary>A paper that matches a query, with its best passages.</summary>
public sealed record SearchHit
{
    /// <summary>Gets the rank over all pages, starting at 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Gets the score, comparable within one query only.</summary>
    /// <value>
    /// 0 to 1 in hybrid mode, BM25 (at least 0) in keyword mode, a cosine (−1 to 1) in semantic mode, each plus
    /// <see cref="TitleBonus"/>; 0 if the query only filters.
    /// </value>
    public required double Score { get; init; }

    /// <summary>
    /// Gets the part of the score for a query that is the paper's title, which ranks the paper first.
    /// </summary>
    /// <value>
    /// 1 in hybrid mode and the highest keyword score of the query in keyword mode; 0, the default, for other titles
    /// and in semantic mode.
    /// </value>
    public double TitleBonus { get; init; }

    /// <summary>Gets the paper.</summary>
    public required Paper Paper { get; init; }

    /// <summary>Gets the score of the keyword retriever.</summary>
    /// <value>
    /// Null in semantic mode and if the query only filters. Without a rank if the paper is not among the candidates.
    /// </value>
    public RetrieverScore? Keyword { get; init; }

    /// <summary>Gets the score of the semantic retriever.</summary>
    /// <value>
    /// Null in keyword mode and if the query only filters. Without a rank if the paper is not among the candidates.
    /// </value>
    public RetrieverScore? Semantic { get; init; }

    /// <summary>Gets the best passages, best first, from different sections.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];
}
