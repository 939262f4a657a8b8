using System.Runtime.InteropServices;

namespace SearchPapers.Extraction.Layout;

internal sealed class GlyphRun
{
    private readonly List<Glyph> _glyphs = [];

    public ReadOnlySpan<Glyph> Glyphs => CollectionsMarshal.AsSpan(_glyphs);

    public float Left { get; private set; } = float.MaxValue;

    public float Right { get; private set; } = float.MinValue;

    /// <summary>The baseline of the largest glyph: superscripts and subscripts do not move it.</summary>
    public float Baseline { get; private set; }

    public float Size { get; private set; }

    public float Width => Right - Left;

    public ref readonly Glyph Last => ref Glyphs[^1];

    public void Add(in Glyph glyph)
    {
        _glyphs.Add(glyph);
        Left = Math.Min(Left, glyph.Left);
        Right = Math.Max(Right, glyph.Right);
        if (glyph.Size > Size * 1.05f)
        {
            Size = glyph.Size;
            Baseline = glyph.Baseline;
        }
    }

    public void Add(GlyphRun other)
    {
        foreach (ref readonly var glyph in other.Glyphs)
        {
            Add(glyph);
        }
    }
}
