using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Worker;

/// <summary>The size of a page in points and its glyphs in drawing order.</summary>
internal sealed record GlyphPage(float Width, float Height, IReadOnlyList<Glyph> Glyphs);
