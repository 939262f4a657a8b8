using System.Numerics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SearchPapers.Extraction.Worker.Content;

internal sealed class PageResources(
    DictionaryToken resources, PageResources? outer, IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    public static readonly PageResources Empty = new(
        new DictionaryToken(new Dictionary<NameToken, IToken>()), null, null!, null!);

    public IToken? FindFont(string name) => Find(NameToken.Font, name) ?? outer?.FindFont(name);

    public FormXObject? FindForm(string name)
    {
        if (Find(NameToken.Xobject, name) is not { } token
            || !DirectObjectFinder.TryGet(token, scanner, out StreamToken? stream)
            || !IsForm(stream!.StreamDictionary))
        {
            return null;
        }

        return ReadForm(stream, this, scanner, filters);
    }

    public static FormXObject ReadForm(
        StreamToken stream, PageResources outer, IPdfTokenScanner scanner, ILookupFilterProvider filters)
    {
        var dictionary = stream.StreamDictionary;
        var local = dictionary.TryGet(NameToken.Resources, scanner, out DictionaryToken? inner)
            ? new PageResources(inner!, outer, scanner, filters)
            : outer;
        return new FormXObject(
            stream.Decode(filters, scanner),
            ReadMatrix(dictionary, scanner),
            ReadNumbers(dictionary, NameToken.Bbox, 4, scanner),
            local);
    }

    private IToken? Find(NameToken kind, string name) =>
        resources.TryGet(kind, scanner, out DictionaryToken? named)
            && named!.Data.TryGetValue(name, out var token) ? token : null;

    private bool IsForm(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Subtype, scanner, out NameToken? subtype) && subtype!.Data == NameToken.Form.Data;

    private static Matrix3x2 ReadMatrix(DictionaryToken dictionary, IPdfTokenScanner scanner) =>
        ReadNumbers(dictionary, NameToken.Matrix, 6, scanner) is [var a, var b, var c, var d, var e, var f]
            ? new Matrix3x2(a, b, c, d, e, f)
            : Matrix3x2.Identity;

    private static float[] ReadNumbers(
        DictionaryToken dictionary, NameToken name, int count, IPdfTokenScanner scanner) =>
        dictionary.TryGet(name, scanner, out ArrayToken? array) && array!.Length == count
            ? [.. array.Data.Select(token => token is NumericToken number ? (float)number.Double : 0)]
            : [];
}
