namespace SearchPapers.Text.Analysis;

/// <summary>A word at its place in a text.</summary>
/// <param name="Word">The word.</param>
/// <param name="Step">
/// How many words it is after the one before it; 0 for a compound, a word with a hyphen written as one, which stands beside
/// its first part.
/// </param>
/// <param name="Start">Where it begins, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is there, in UTF-16 units.</param>
internal readonly record struct AnalyzedWord(Word Word, int Step, int Start, int Length)
{
    public bool IsCompound => Step == 0;
}
