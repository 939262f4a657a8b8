using System.Numerics;
using SearchPapers.Extraction.Layout;
using UglyToad.PdfPig.Core;

namespace SearchPapers.Extraction.Worker.Content;

internal static class GlyphFrame
{
    public static Glyph CreateGlyph(
        string text, Matrix3x2 toPage, float advance, float size, FontStyle style, PdfRectangle page)
    {
        var start = toPage.Translation;
        var end = Vector2.Transform(new Vector2(advance, 0), toPage);
        var (right, up) = (new Vector2(toPage.M11, toPage.M12), new Vector2(toPage.M21, toPage.M22));
        var turns = Math.Abs(right.X) >= Math.Abs(right.Y) ? (right.X >= 0 ? 0 : 2) : (right.Y > 0 ? 1 : 3);
        var (glyphLeft, glyphRight, baseline) = turns switch
        {
            0 => (start.X - page.Left, end.X - page.Left, page.Top - start.Y),
            1 => (start.Y - page.Bottom, end.Y - page.Bottom, start.X - page.Left),
            2 => (page.Right - start.X, page.Right - end.X, start.Y - page.Bottom),
            _ => (page.Top - start.Y, page.Top - end.Y, page.Right - start.X),
        };
        var height = Math.Abs(size) * up.Length();
        return new Glyph(text, (float)glyphLeft, (float)glyphRight, (float)baseline, height, style, (byte)turns);
    }
}
