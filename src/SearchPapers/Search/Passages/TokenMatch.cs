using SearchPapers.Text;

namespace SearchPapers.Search.Passages;

/// <summary>A word of a text that was asked for.</summary>
/// <param name="Token">The word in the text.</param>
/// <param name="Term">The word that was asked for.</param>
internal sealed record TokenMatch(Token Token, WeightedQueryTerm Term);
