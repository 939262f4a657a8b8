using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>How well one mode ranks a collection's papers.</summary>
/// <remarks>
/// All figures but the times are from 0 to 1, and means over the queries that have a positive judgment. They follow
/// trec_eval. A paper is relevant where its judgment is above 0; negative judgments count as 0, and so do papers
/// without a judgment. Papers are taken in the order in which the search returned them, also those of equal scores. A
/// paper that a ranking names twice counts in its first place.
/// </remarks>
public sealed record EvaluationResult
{
    /// <summary>Gets the name of the collection: that of its folder.</summary>
    public required string Dataset { get; init; }

    /// <summary>Gets the mode.</summary>
    public required SearchMode Mode { get; init; }

    /// <summary>Gets how many queries were asked: those that have a positive judgment.</summary>
    public required int Queries { get; init; }

    /// <summary>Gets the normalised discounted cumulative gain of the first ten papers.</summary>
    /// <remarks>
    /// Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002, in the form
    /// of trec_eval's ndcg_cut: the sum of judgment / log2(rank + 1), over that of the best possible ranking of all
    /// papers that were judged.
    /// </remarks>
    [JsonPropertyName("ndcg@10")]
    public required double NdcgAt10 { get; init; }

    /// <summary>
    /// Gets the mean average precision over the first <see cref="SearchOptions.MaxTop"/> papers (trec_eval's map).
    /// </summary>
    /// <remarks>
    /// A query's average precision is the sum, over the relevant papers found, of the share of relevant ones down to
    /// that paper, over the number of all relevant papers.
    /// </remarks>
    [JsonPropertyName("map")]
    public required double MeanAveragePrecision { get; init; }

    /// <summary>Gets the mean of 1 / rank of the first relevant paper, 0 where it is not in the first ten.</summary>
    [JsonPropertyName("mrr@10")]
    public required double MrrAt10 { get; init; }

    /// <summary>Gets the share of the relevant papers that are in the first 5 (trec_eval's recall).</summary>
    [JsonPropertyName("recall@5")]
    public required double RecallAt5 { get; init; }

    /// <summary>Gets the share of the relevant papers that are in the first 20.</summary>
    [JsonPropertyName("recall@20")]
    public required double RecallAt20 { get; init; }

    /// <summary>Gets the share of the relevant papers that are in the first 100.</summary>
    [JsonPropertyName("recall@100")]
    public required double RecallAt100 { get; init; }

    /// <summary>
    /// Gets how many milliseconds a query takes: ten papers with their passages, one query after another on one thread,
    /// each asked once before.
    /// </summary>
    /// <value>"p50", which half of the queries take at most, and "p99", which 99 of 100 take at most.</value>
    public required IReadOnlyDictionary<string, double> MsPerQuery { get; init; }

    /// <summary>Gets what a reader of the figures must know of the collection's files, a sentence each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Gets the number of corpus lines that could not be read and were skipped.</summary>
    [JsonIgnore]
    public int SkippedLines { get; init; }
}
