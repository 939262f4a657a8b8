using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading;

/// <summary>What a line looks like, to find others that were set in the same way.</summary>
internal readonly record struct LineLook(float Size, TextStyle Style, bool IsCapitals)
{
    public static LineLook Of(PaperLine line)
    {
        // In small capitals most letters are small: the largest give the size.
        var (size, all, bold, italic) = (0f, 0, 0, 0);
        foreach (var run in line.Runs)
        {
            all += run.Text.Length;
            bold += run.Style.HasFlag(TextStyle.Bold) ? run.Text.Length : 0;
            italic += run.Style.HasFlag(TextStyle.Italic) ? run.Text.Length : 0;
            size = run.Size > size && run.Text.Any(char.IsLetter) ? run.Size : size;
        }

        var style = (2 * bold > all ? TextStyle.Bold : TextStyle.None) | (2 * italic > all ? TextStyle.Italic : TextStyle.None);
        var isCapitals = !line.Text.Any(char.IsLower) && line.Text.Any(char.IsLetter);
        return new LineLook(size > 0 ? size : line.Layout.Size, style, isCapitals);
    }

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
