using SearchPapers.Extraction.Layout;

namespace SearchPapers.Tests.Support;

/// <summary>Draws text as glyphs that are half an em wide.</summary>
internal static class Glyphs
{
    public const float Size = 10;

    /// <summary>
    /// Draws words, <paramref name="gap"/> ems apart, with <paramref name="tracking"/> ems between their letters.
    /// </summary>
    public static List<Glyph> Draw(string words, float left, float baseline, float gap = 0.25f, float tracking = 0)
    {
        var (glyphs, x) = (new List<Glyph>(), left);
        foreach (var character in words)
        {
            if (character == ' ')
            {
                x += (gap - tracking) * Size;
                continue;
            }

            glyphs.Add(new Glyph(character.ToString(), x, x + (0.5f * Size), baseline, Size, FontStyle.None));
            x += (0.5f + tracking) * Size;
        }

        return glyphs;
    }
}
