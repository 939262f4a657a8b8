using System.Numerics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>Reads the appearance of annotations: the text of filled-in form fields and of notes.</summary>
internal sealed class PageAnnotations(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private static readonly NameToken Appearance = NameToken.Create("AP");
    private const int HiddenFlag = 2;

    public IEnumerable<FormXObject> ReadForms(DictionaryToken page, PageResources resources)
    {
        if (!page.TryGet(NameToken.Annots, scanner, out ArrayToken? annotations))
        {
            yield break;
        }

        foreach (var token in annotations!.Data)
        {
            if (DirectObjectFinder.TryGet(token, scanner, out DictionaryToken? annotation)
                && FindNormalAppearance(annotation!) is { } stream && IsVisible(annotation!))
            {
                yield return ReadForm(stream, annotation!, resources);
            }
        }
    }

    private StreamToken? FindNormalAppearance(DictionaryToken annotation) =>
        annotation.TryGet(Appearance, scanner, out DictionaryToken? appearances)
        && appearances!.TryGet(NameToken.N, scanner, out StreamToken? normal) ? normal : null;

    private bool IsVisible(DictionaryToken annotation) =>
        !annotation.TryGet(NameToken.F, scanner, out NumericToken? flags) || (flags!.Int & HiddenFlag) == 0;

    private FormXObject ReadForm(StreamToken stream, DictionaryToken annotation, PageResources resources)
    {
        var form = PageResources.ReadForm(stream, resources, scanner, filters);
        return FindLowerLeftCorner(annotation, NameToken.Rect) is { } corner
            && FindLowerLeftCorner(stream.StreamDictionary, NameToken.Bbox) is { } origin
            ? form with { Matrix = form.Matrix * Matrix3x2.CreateTranslation(corner - origin) }
            : form;
    }

    private Vector2? FindLowerLeftCorner(DictionaryToken dictionary, NameToken name) =>
        dictionary.TryGet(name, scanner, out ArrayToken? box) && box!.TryToRectangle(scanner, out var rectangle)
            ? new Vector2((float)rectangle.Left, (float)rectangle.Bottom)
            : null;
}
