namespace SearchPapers.Text;

/// <summary>An occurrence of a term in a text.</summary>
/// <param name="Term">The term, as in the index.</param>
/// <param name="Position">The position of the word, from 0; stop words count.</param>
/// <param name="Start">The offset of the word in UTF-16 units.</param>
/// <param name="Length">The length of the word in UTF-16 units.</param>
/// <param name="IsCompound">Whether it is a hyphenated word read as one; its parts are tokens too.</param>
internal sealed record Token(string Term, int Position, int Start, int Length, bool IsCompound)
{
    public string GetWord(string text) => text.Substring(Start, Length);
}
