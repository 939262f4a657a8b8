using SearchPapers.Search.Queries;

namespace SearchPapers.Search.Passages;

internal sealed record WeightedQueryTerm(QueryTerm QueryTerm, double Idf);
