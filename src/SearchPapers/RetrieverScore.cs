using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>The score that one retriever gives a paper.</summary>
/// <remarks>
/// In hybrid mode, the score of a hit is the sum of weight times normalized score over both retrievers. With a single
/// retriever, it is that retriever's score. In either case <see cref="SearchHit.TitleBonus"/> is added.
/// </remarks>
public sealed record RetrieverScore
{
    /// <summary>Gets the paper's rank, starting at 1.</summary>
    /// <value>Null if the paper is not among the retriever's candidates.</value>
    public int? Rank { get; init; }

    /// <summary>Gets the score before normalization.</summary>
    /// <value>
    /// Keyword: BM25, at least 0, comparable within one query only; 0 if the paper contains no query term. Semantic: a
    /// cosine from −1 to 1; 0 if the paper has no vector.
    /// </value>
    public required double Score { get; init; }

    /// <summary>Gets the weight of the retriever.</summary>
    /// <value>0 to 1, from the calibration of the index; 1 if only one retriever is used.</value>
    public required double Weight { get; init; }

    /// <summary>Gets the score, normalized to 0…1.</summary>
    /// <value>
    /// Keyword: the share of the highest possible score of the query's terms. Semantic: the cosine, or 0 if it is
    /// negative.
    /// </value>
    public required double Normalised { get; init; }

    /// <summary>Gets the query terms that the paper contains, largest share first.</summary>
    /// <value>
    /// Null, and omitted from the JSON, without <see cref="SearchOptions.Explain"/>. Empty if the paper contains no
    /// query term, and for the semantic retriever, which compares whole texts.
    /// </value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TermShare>? Terms { get; init; }
}
