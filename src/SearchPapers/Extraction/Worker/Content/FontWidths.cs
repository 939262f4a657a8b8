using UglyToad.PdfPig;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>
/// How far a font's characters advance, as its dictionary says: without drawing their outlines to see.
/// </summary>
internal sealed class FontWidths
{
    private readonly float[] _widths;
    private readonly int _first;
    private readonly float _unit;

    private FontWidths(bool isOneByte, float[] widths, int first, float unit, bool isDrawn)
    {
        (IsOneByte, _widths, _first, _unit) = (isOneByte, widths, first, unit);
        var known = widths.Where(width => width > 0).ToArray();
        // The letters of a drawn font are sized by its procedures. They are about half as wide as the font is high:
        // where that is near to what the font's size says, the size is right.
        var em = isDrawn && known.Length > 0 ? 2 * known.Average() * unit : 1;
        Em = em is > 0.4f and < 2.5f ? 1 : em;
    }

    public bool IsOneByte { get; }

    public float Em { get; }

    /// <summary>Gets the characters that the dictionary gives a width, by their codes.</summary>
    public IReadOnlyDictionary<int, float> Known => _widths.Select((width, at) => (Code: _first + at, Width: width))
        .Where(character => character.Width > 0).ToDictionary(character => character.Code, character => character.Width);

    public static FontWidths Of(DictionaryToken dictionary, IFont font, IPdfTokenScanner scanner)
    {
        var subtype = dictionary.TryGet(NameToken.Subtype, scanner, out NameToken? name) ? name?.Data : null;
        var first = dictionary.TryGet(NameToken.FirstChar, scanner, out NumericToken? number) ? number!.Int : 0;
        var isOneByte = subtype != NameToken.Type0.Data;
        var widths = isOneByte && dictionary.TryGet(NameToken.Widths, scanner, out ArrayToken? array)
            ? array!.Data.Select(token => token is NumericToken width ? (float)width.Double : 0).ToArray()
            : [];
        var isDrawn = subtype == NameToken.Type3.Data;
        return new FontWidths(isOneByte, widths, first, isDrawn ? (float)Math.Abs(font.GetFontMatrix().A) : 0.001f, isDrawn);
    }

    public float Of(int code, IFont font)
    {
        var at = code - _first;
        return at >= 0 && at < _widths.Length && _widths[at] > 0
            ? _widths[at] * _unit
            : (float)font.GetBoundingBox(code).Width;
    }
}
