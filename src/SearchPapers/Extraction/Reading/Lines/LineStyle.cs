using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

internal readonly record struct LineStyle(float Size, FontStyle FontStyle, bool IsCapitals)
{
    public static LineStyle From(PaperLine line)
    {
        // Most letters of small capitals are small. The largest ones have the font size of the line.
        var size = line.Layout.Size;
        foreach (var run in line.Runs)
        {
            size = run.Size > size && run.Text.Any(char.IsLetter) ? run.Size : size;
        }

        var style = (line.Layout.IsMostly(FontStyle.Bold) ? FontStyle.Bold : FontStyle.None)
            | (line.Layout.IsMostly(FontStyle.Italic) ? FontStyle.Italic : FontStyle.None);
        return new LineStyle(size, style, IsInCapitals(line));
    }

    private static bool IsInCapitals(PaperLine line) =>
        line.Layout.IsMostly(FontStyle.SmallCapitals) || (!line.Text.Any(char.IsLower) && line.Text.Any(char.IsLetter));

    public bool IsLike(LineStyle other) =>
        Math.Abs(Size - other.Size) < 0.04f * Size && FontStyle == other.FontStyle && IsCapitals == other.IsCapitals;

    /// <summary>Returns whether the style differs from that of body text.</summary>
    public bool StandsOut(BodyStyle body) =>
        FontStyle != FontStyle.None || IsCapitals || Size > 1.08f * body.Size;

    /// <summary>Returns whether the style differs from that of body text by more than italics.</summary>
    public bool StandsOutStrongly(BodyStyle body) =>
        FontStyle.HasFlag(FontStyle.Bold) || IsCapitals || Size > 1.08f * body.Size;

    public bool IsAsProminentAs(LineStyle other) =>
        IsLike(other) || (FontStyle == other.FontStyle && Size > 0.8f * other.Size) || IsCapitals;
}
