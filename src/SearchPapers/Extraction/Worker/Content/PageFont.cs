using SearchPapers.Extraction.Layout;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>A font of a document that remembers each character that it has been asked for.</summary>
internal sealed class PageFont(IFont font, FontWidths widths, TexEncoding? encoding)
{
    private readonly Dictionary<int, FontCharacter> _characters = [];
    private readonly List<FontCharacter> _decoded = [];

    public FontStyle Style { get; } = FontStyleReader.FromName(font.Name?.Data);

    /// <summary>
    /// Gets the height of the letter's box in units of the font's size: 1 but in fonts drawn in units of their own.
    /// </summary>
    public float Em { get; } = widths.Em;

    public bool IsVertical => font.IsVertical;

    public List<FontCharacter> Decode(ReadOnlySpan<byte> text)
    {
        _decoded.Clear();
        if (widths.IsOneByte)
        {
            foreach (var code in text)
            {
                _decoded.Add(Character(code, 1));
            }

            return _decoded;
        }

        var bytes = new MemoryInputBytes(text.ToArray());
        while (bytes.MoveNext())
        {
            var code = font.ReadCharacterCode(bytes, out var length);
            _decoded.Add(Character(code, length));
        }

        return _decoded;
    }

    private FontCharacter Character(int code, int length)
    {
        if (!_characters.TryGetValue(code, out var character))
        {
            character = new FontCharacter(TextOf(code), widths.Of(code, font), code == ' ' && length == 1);
            _characters.Add(code, character);
        }

        return character;
    }

    private string TextOf(int code)
    {
        var text = encoding?.TextOf(code);
        if (text is null && (!font.TryGetUnicode(code, out text) || text is null))
        {
            text = code is > 31 and < 0xD800 ? ((char)code).ToString() : "";
        }

        // TeX's mathematical italics keep the script l where others have the grave accent, under a name few readers know.
        return text == "`" && Style.HasFlag(FontStyle.Math) ? "ℓ" : Ligatures.Expand(text.Replace("\0", "", StringComparison.Ordinal));
    }
}
