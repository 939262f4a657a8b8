using SearchPapers.Extraction.Layout;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>A font of a document. Caches the characters it has decoded. Not thread-safe.</summary>
internal sealed class PageFont(IFont font, FontWidths widths, TexEncoding? encoding)
{
    private readonly Dictionary<int, FontCharacter> _characters = [];
    private readonly List<FontCharacter> _decoded = [];

    public FontStyle Style { get; } = FontStyleReader.FromName(font.Name?.Data);

    /// <inheritdoc cref="FontWidths.Em"/>
    public float Em { get; } = widths.Em;

    public bool IsVertical => font.IsVertical;

    /// <summary>Returns the characters of a string. The list is reused by the next call.</summary>
    public List<FontCharacter> Decode(ReadOnlySpan<byte> text)
    {
        _decoded.Clear();
        if (widths.IsOneByte)
        {
            foreach (var code in text)
            {
                _decoded.Add(GetCharacter(code, 1));
            }

            return _decoded;
        }

        var bytes = new MemoryInputBytes(text.ToArray());
        while (bytes.MoveNext())
        {
            var code = font.ReadCharacterCode(bytes, out var length);
            _decoded.Add(GetCharacter(code, length));
        }

        return _decoded;
    }

    private FontCharacter GetCharacter(int code, int length)
    {
        if (!_characters.TryGetValue(code, out var character))
        {
            character = new FontCharacter(GetText(code), widths.GetWidth(code, font), code == ' ' && length == 1);
            _characters.Add(code, character);
        }

        return character;
    }

    private string GetText(int code)
    {
        var text = encoding?.GetText(code);
        if (text is null && (!font.TryGetUnicode(code, out text) || text is null))
        {
            text = code is > 31 and < 0xD800 ? ((char)code).ToString() : "";
        }

        // TeX's math italic has the script l at the code of the grave accent, under a name that few readers know.
        return text == "`" && Style.HasFlag(FontStyle.Math)
            ? "ℓ"
            : Ligatures.Expand(text.Replace("\0", "", StringComparison.Ordinal));
    }
}
