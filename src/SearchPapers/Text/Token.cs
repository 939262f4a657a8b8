namespace SearchPapers.Text;

/// <summary>A term with the place of its word in the text that it was read from.</summary>
/// <param name="Term">The stemmed word, as the index has it.</param>
/// <param name="Position">Which word it is, counted from 0; stop words count.</param>
/// <param name="Start">Where the word begins, in UTF-16 units from 0.</param>
/// <param name="Length">How long the word is, in UTF-16 units.</param>
/// <param name="IsCompound">Whether it is a word with a hyphen written as one; its parts are tokens, too.</param>
internal sealed record Token(string Term, int Position, int Start, int Length, bool IsCompound)
{
    /// <summary>Returns the word as it is written.</summary>
    public string GetWord(string text) => text.Substring(Start, Length);
}
