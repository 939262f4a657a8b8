using SearchPapers.Extraction.Layout;

namespace SearchPapers.Tests.Support;

/// <summary>Creates lines and pages as a worker sends them.</summary>
internal static class LineFixture
{
    public const float Leading = 12;

    /// <summary>Creates a line; "|" is the gap between two cells of a table.</summary>
    public static PageLine Line(
        string text, float top, float left = 72, float size = 10, FontStyle style = FontStyle.None, int region = 0)
    {
        var x = left;
        var runs = new List<StyledRun>();
        foreach (var word in text.Split(' '))
        {
            if (word == "|")
            {
                x += 3 * size;
                continue;
            }

            var width = word.Length * 0.5f * size;
            runs.Add(new StyledRun
            {
                Text = word,
                SpaceBefore = runs.Count > 0,
                Left = x,
                Right = x + width,
                Size = size,
                Style = style,
            });
            x += width + (0.3f * size);
        }

        return new PageLine { Runs = runs, Baseline = top, Size = size, Region = region };
    }

    public static IEnumerable<PageLine> Paragraph(float top, params string[] texts) =>
        texts.Select((text, at) => Line(text, top + (at * Leading)));

    public static PdfPage Page(int number, params IEnumerable<PageLine>[] lines) =>
        new() { Number = number, Width = 612, Height = 792, Lines = [.. lines.SelectMany(part => part)] };
}
