namespace SearchPapers.Text.Analysis;

/// <summary>An occurrence of a word in a text.</summary>
/// <remarks>
/// The position increment is the distance in words from the previous word: 0 for a compound, which has the position of
/// its first part. <c>Start</c> and <c>Length</c> are in UTF-16 units.
/// </remarks>
internal readonly record struct AnalyzedWord(StemmedWord Word, int PositionIncrement, int Start, int Length)
{
    public bool IsCompound => PositionIncrement == 0;
}
