using SearchPapers.Search.Queries;

namespace SearchPapers.Search.Passages;

/// <summary>A word that was asked for.</summary>
/// <param name="QueryTerm">The word.</param>
/// <param name="Idf">How much it tells.</param>
internal sealed record WeightedQueryTerm(QueryTerm QueryTerm, double Idf);
