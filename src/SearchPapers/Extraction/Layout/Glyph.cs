namespace SearchPapers.Extraction.Layout;

/// <summary>
/// A drawn character. Its coordinates are in points, in a frame rotated so that text runs to the right and y grows
/// downward.
/// </summary>
/// <param name="Text">The text of the glyph: usually one character, several for a ligature.</param>
/// <param name="Left">The x at which the advance of the glyph begins on the baseline.</param>
/// <param name="Right">The x at which the advance ends.</param>
/// <param name="Baseline">The y of the baseline.</param>
/// <param name="Size">The font size in points.</param>
/// <param name="Style">The style of the font.</param>
/// <param name="QuarterTurns">
/// The rotation of the text on the page, counterclockwise in quarter turns: 0 is upright.
/// </param>
internal readonly record struct Glyph(
    string Text, float Left, float Right, float Baseline, float Size, FontStyle Style, byte QuarterTurns = 0)
{
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);
}
