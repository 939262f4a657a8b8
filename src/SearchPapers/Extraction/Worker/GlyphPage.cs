using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Worker;

/// <summary>What the text operators of a page drew.</summary>
internal sealed record GlyphPage(float Width, float Height, IReadOnlyList<Glyph> Glyphs);
