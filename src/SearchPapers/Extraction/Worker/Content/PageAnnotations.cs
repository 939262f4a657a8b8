using System.Numerics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>The forms that a page's annotations are drawn with: the text of filled-in fields and of notes.</summary>
internal sealed class PageAnnotations(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private static readonly NameToken Appearance = NameToken.Create("AP");
    private const int Hidden = 2;

    public IEnumerable<FormXObject> Forms(DictionaryToken page, PageResources resources)
    {
        if (!page.TryGet(NameToken.Annots, scanner, out ArrayToken? annotations))
        {
            yield break;
        }

        foreach (var token in annotations!.Data)
        {
            if (DirectObjectFinder.TryGet(token, scanner, out DictionaryToken? annotation)
                && Normal(annotation!) is { } stream && IsShown(annotation!))
            {
                yield return Place(stream, annotation!, resources);
            }
        }
    }

    private StreamToken? Normal(DictionaryToken annotation) =>
        annotation.TryGet(Appearance, scanner, out DictionaryToken? looks)
        && looks!.TryGet(NameToken.N, scanner, out StreamToken? normal) ? normal : null;

    private bool IsShown(DictionaryToken annotation) =>
        !annotation.TryGet(NameToken.F, scanner, out NumericToken? flags) || (flags!.Int & Hidden) == 0;

    private FormXObject Place(StreamToken stream, DictionaryToken annotation, PageResources resources)
    {
        var form = PageResources.ReadForm(stream, resources, scanner, filters);
        return Corner(annotation, NameToken.Rect) is { } corner
            && Corner(stream.StreamDictionary, NameToken.Bbox) is { } origin
            ? form with { Matrix = form.Matrix * Matrix3x2.CreateTranslation(corner - origin) }
            : form;
    }

    private Vector2? Corner(DictionaryToken dictionary, NameToken name) =>
        dictionary.TryGet(name, scanner, out ArrayToken? box) && box!.TryToRectangle(scanner, out var rectangle)
            ? new Vector2((float)rectangle.Left, (float)rectangle.Bottom)
            : null;
}
