using UglyToad.PdfPig;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SearchPapers.Extraction.Worker.Content;

internal sealed class FontWidths
{
    private readonly float[] _widths;
    private readonly int _first;
    private readonly float _unit;

    private FontWidths(bool isOneByte, float[] widths, int first, float unit, bool isType3)
    {
        (IsOneByte, _widths, _first, _unit) = (isOneByte, widths, first, unit);
        var declared = widths.Where(width => width > 0).ToArray();
        // The glyph procedures of a Type 3 font set the size of its letters. On average a letter is about half an em
        // wide. If the em estimated from that is close to the font size, the font size is right.
        var em = isType3 && declared.Length > 0 ? 2 * declared.Average() * unit : 1;
        Em = em is > 0.4f and < 2.5f ? 1 : em;
    }

    public bool IsOneByte { get; }

    /// <summary>The estimated em, in font sizes; 1 unless a Type 3 font uses its own units.</summary>
    public float Em { get; }

    /// <summary>The positive declared widths by character code, in glyph space units.</summary>
    public IReadOnlyDictionary<int, float> Declared =>
        _widths.Select((width, index) => (Code: _first + index, Width: width))
            .Where(character => character.Width > 0)
            .ToDictionary(character => character.Code, character => character.Width);

    public static FontWidths Read(DictionaryToken dictionary, IFont font, IPdfTokenScanner scanner)
    {
        var subtype = dictionary.TryGet(NameToken.Subtype, scanner, out NameToken? name) ? name?.Data : null;
        var first = dictionary.TryGet(NameToken.FirstChar, scanner, out NumericToken? number) ? number!.Int : 0;
        var isOneByte = subtype != NameToken.Type0.Data;
        var widths = isOneByte && dictionary.TryGet(NameToken.Widths, scanner, out ArrayToken? array)
            ? array!.Data.Select(token => token is NumericToken width ? (float)width.Double : 0).ToArray()
            : [];
        var isType3 = subtype == NameToken.Type3.Data;
        var unit = isType3 ? (float)Math.Abs(font.GetFontMatrix().A) : 0.001f;
        return new FontWidths(isOneByte, widths, first, unit, isType3);
    }

    public float GetWidth(int code, IFont font)
    {
        var index = code - _first;
        return index >= 0 && index < _widths.Length && _widths[index] > 0
            ? _widths[index] * _unit
            : (float)font.GetBoundingBox(code).Width;
    }
}
