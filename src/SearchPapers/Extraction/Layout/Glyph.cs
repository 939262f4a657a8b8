namespace SearchPapers.Extraction.Layout;

/// <summary>One drawn character, in a frame turned so that its text runs to the right and y grows downwards.</summary>
/// <param name="Text">What it stands for: mostly one character, several for a ligature.</param>
/// <param name="Left">Where its advance begins on the baseline.</param>
/// <param name="Right">Where its advance ends.</param>
/// <param name="Baseline">The y of its baseline.</param>
/// <param name="Size">The size of its font in points.</param>
/// <param name="Style">What its font looks like.</param>
/// <param name="QuarterTurns">
/// How the text was turned on the page: 0 for upright, 1 for a quarter left, and so on.
/// </param>
internal readonly record struct Glyph(
    string Text, float Left, float Right, float Baseline, float Size, FontStyle Style, byte QuarterTurns = 0)
{
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);
}
