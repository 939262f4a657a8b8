using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading;

/// <summary>What a line looks like, to find others that were set in the same way.</summary>
internal readonly record struct LineLook(float Size, TextStyle Style, bool IsCapitals)
{
    public static LineLook Of(PaperLine line)
    {
        // In small capitals most letters are small: the largest give the size.
        var size = line.Layout.Size;
        foreach (var run in line.Runs)
        {
            size = run.Size > size && run.Text.Any(char.IsLetter) ? run.Size : size;
        }

        var style = (line.Layout.IsMostly(TextStyle.Bold) ? TextStyle.Bold : TextStyle.None)
            | (line.Layout.IsMostly(TextStyle.Italic) ? TextStyle.Italic : TextStyle.None);
        return new LineLook(size, style, IsInCapitals(line));
    }

    private static bool IsInCapitals(PaperLine line) =>
        line.Layout.IsMostly(TextStyle.SmallCapitals) || (!line.Text.Any(char.IsLower) && line.Text.Any(char.IsLetter));

    public bool IsLike(LineLook other) =>
        Math.Abs(Size - other.Size) < 0.04f * Size && Style == other.Style && IsCapitals == other.IsCapitals;

    /// <summary>Tells whether a line of this look stands out from running text.</summary>
    public bool StandsOut(BodyStyle body) => Style != TextStyle.None || IsCapitals || Size > 1.08f * body.Size;

    public bool StandsOutBoldly(BodyStyle body) =>
        Style.HasFlag(TextStyle.Bold) || IsCapitals || Size > 1.08f * body.Size;

    /// <summary>Tells whether a line is as bold, as large or as slanted as another, if not all of it.</summary>
    public bool StandsOutLike(LineLook other) =>
        IsLike(other) || (Style == other.Style && Size > 0.8f * other.Size) || IsCapitals;
}
