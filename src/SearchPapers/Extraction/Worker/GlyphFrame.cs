using SearchPapers.Extraction.Layout;
using UglyToad.PdfPig.Core;

namespace SearchPapers.Extraction.Worker;

/// <summary>Turns PDF coordinates into those of <see cref="Glyph"/>: text runs to the right, y grows downwards.</summary>
internal static class GlyphFrame
{
    public static Glyph Place(
        string text, PdfPoint start, PdfPoint end, double size, TextStyle style, PdfRectangle page)
    {
        var (dx, dy) = (end.X - start.X, end.Y - start.Y);
        var turns = Math.Abs(dx) >= Math.Abs(dy) ? (dx >= 0 ? 0 : 2) : (dy > 0 ? 1 : 3);
        var (left, right, baseline) = turns switch
        {
            0 => (start.X - page.Left, end.X - page.Left, page.Top - start.Y),
            1 => (start.Y - page.Bottom, end.Y - page.Bottom, start.X - page.Left),
            2 => (page.Right - start.X, page.Right - end.X, start.Y - page.Bottom),
            _ => (page.Top - start.Y, page.Top - end.Y, page.Right - start.X),
        };
        return new Glyph(text, (float)left, (float)right, (float)baseline, (float)size, style, (byte)turns);
    }
}
