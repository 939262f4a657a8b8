using SearchPapers.Text;

namespace SearchPapers.Querying;

/// <summary>A word of a text that was asked for.</summary>
/// <param name="Token">The word in the text.</param>
/// <param name="Asked">The word that was asked for.</param>
internal sealed record AskedToken(Token Token, AskedWord Asked);
