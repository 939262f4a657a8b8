namespace SearchPapers.Text;

/// <summary>An occurrence of a term in a text.</summary>
/// <remarks>
/// Positions count words from 0, including stop words. <c>Start</c> and <c>Length</c> are in UTF-16 units. A compound
/// is a hyphenated word that is read as one; its parts are tokens too.
/// </remarks>
internal sealed record Token(string Term, int Position, int Start, int Length, bool IsCompound)
{
    public string GetWord(string text) => text.Substring(Start, Length);
}
