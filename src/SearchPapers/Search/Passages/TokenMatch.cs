using SearchPapers.Text;

namespace SearchPapers.Search.Passages;

internal sealed record TokenMatch(Token Token, WeightedQueryTerm Term);
