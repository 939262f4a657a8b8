namespace SearchPapers.Text;

/// <summary>A word at its place in a text.</summary>
/// <param name="Word">The word.</param>
/// <param name="Step">
/// How many words it is after the one before it; 0 for a compound, a word with a hyphen written as one, which stands beside
/// its first part.
/// </param>
internal readonly record struct AnalyzedWord(Word Word, int Step)
{
    public bool IsCompound => Step == 0;
}
