using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>What a line looks like, to find others that were set in the same way.</summary>
internal readonly record struct LineStyle(float Size, FontStyle Style, bool IsCapitals)
{
    public static LineStyle Of(PaperLine line)
    {
        // In small capitals most letters are small: the largest give the size.
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
        Math.Abs(Size - other.Size) < 0.04f * Size && Style == other.Style && IsCapitals == other.IsCapitals;

    /// <summary>Tells whether a line of this look stands out from running text.</summary>
    public bool StandsOut(BodyStyle body) => Style != FontStyle.None || IsCapitals || Size > 1.08f * body.Size;

    public bool StandsOutBoldly(BodyStyle body) =>
        Style.HasFlag(FontStyle.Bold) || IsCapitals || Size > 1.08f * body.Size;

    /// <summary>Tells whether a line is as bold, as large or as slanted as another, if not all of it.</summary>
    public bool StandsOutLike(LineStyle other) =>
        IsLike(other) || (Style == other.Style && Size > 0.8f * other.Size) || IsCapitals;
}
