namespace SearchPapers.Text.Analysis;

/// <summary>An occurrence of a word in a text; <c>Start</c> and <c>Length</c> are in UTF-16 units.</summary>
/// <param name="Word">The word.</param>
/// <param name="PositionIncrement">
/// The distance in words from the previous word: 0 for a compound, which has the position of its first part.
/// </param>
/// <param name="Start">The offset in the text.</param>
/// <param name="Length">The length in the text.</param>
internal readonly record struct AnalyzedWord(Word Word, int PositionIncrement, int Start, int Length)
{
    public bool IsCompound => PositionIncrement == 0;
}
