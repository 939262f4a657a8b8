namespace SearchPapers;

/// <summary>A paper that answers a query, with the passages that say so.</summary>
public sealed record SearchHit
{
    /// <summary>Gets the paper's place in the whole ranking, counted from 1, whichever page it is on.</summary>
    public required int Rank { get; init; }

    /// <summary>Gets how well the paper answers, comparable within one query only.</summary>
    /// <value>0 to 1 in hybrid mode, BM25 (at least 0) in keyword mode, a cosine (−1 to 1) in semantic mode; 0 where
    /// the query has nothing to rank by. <see cref="TitleBonus"/> is included.</value>
    public required double Score { get; init; }

    /// <summary>
    /// Gets the part of the score that the paper has because the query is its title, which puts it first.
    /// </summary>
    /// <value>
    /// 1 in hybrid mode, the highest keyword score of the query in keyword mode; 0, the default, for another title, and
    /// in semantic mode.
    /// </value>
    public double TitleBonus { get; init; }

    /// <summary>Gets the paper.</summary>
    public required Paper Paper { get; init; }

    /// <summary>Gets what the ranking by keyword says of the paper.</summary>
    /// <value>
    /// Null where it was not used, as in semantic mode and where a query has conditions only; it has no rank where that
    /// ranking did not find the paper.
    /// </value>
    public RetrieverScore? Keyword { get; init; }

    /// <summary>Gets what the ranking by meaning says of the paper.</summary>
    /// <value>
    /// Null where it was not used, as in keyword mode and where a query has conditions only; it has no rank where that
    /// ranking did not find the paper.
    /// </value>
    public RetrieverScore? Semantic { get; init; }

    /// <summary>Gets the passages that answer best, best first, from different sections.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];
}
