using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SearchPapers.Extraction.Worker.Content;

internal sealed class DocumentFonts(IResourceStore store, IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private static readonly NameToken TemporaryName = NameToken.Create("SearchPapers");

    private readonly Dictionary<IndirectReference, PageFont?> _fonts = [];
    private readonly Dictionary<DictionaryToken, PageFont?> _inlineFonts = new(ReferenceEqualityComparer.Instance);
    private readonly FontOutlineRemover _outlineRemover = new(scanner, filters);

    public PageFont? Find(PageResources resources, string name) => resources.FindFont(name) switch
    {
        IndirectReferenceToken reference => Find(_fonts, reference.Data, reference),
        DictionaryToken dictionary => Find(_inlineFonts, dictionary, dictionary),
        _ => null,
    };

    private PageFont? Find<TKey>(Dictionary<TKey, PageFont?> cache, TKey key, IToken token)
        where TKey : notnull
    {
        if (!cache.TryGetValue(key, out var font))
        {
            font = Read(token);
            cache.Add(key, font);
        }

        return font;
    }

    private PageFont? Read(IToken token)
    {
        if (!DirectObjectFinder.TryGet(token, scanner, out DictionaryToken? dictionary))
        {
            return null;
        }

        var font = (_outlineRemover.Remove(dictionary!) is { } withoutOutlines ? Load(withoutOutlines) : null)
            ?? Load(dictionary!);
        if (font is null)
        {
            return null;
        }

        var widths = FontWidths.Read(dictionary!, font, scanner);
        var encoding = HasMeaninglessNames(dictionary!) ? TexEncoding.Detect(widths.Declared) : null;
        return new PageFont(font, widths, encoding);
    }

    /// <summary>Returns whether the glyph names of a Type 3 font are serial numbers, not character names.</summary>
    private bool HasMeaninglessNames(DictionaryToken font) =>
        font.TryGet(NameToken.Subtype, scanner, out NameToken? subtype) && subtype!.Data == NameToken.Type3.Data
        && !font.ContainsKey(NameToken.ToUnicode)
        && font.TryGet(NameToken.Encoding, scanner, out DictionaryToken? encoding)
        && encoding!.TryGet(NameToken.Differences, scanner, out ArrayToken? names)
        && !names!.Data.OfType<NameToken>().Any(name => name.Data.Length == 1 && char.IsAsciiLetter(name.Data[0]));

    // PdfPig loads fonts only from the resources of a page. Give it resources that hold only this font.
    private IFont? Load(DictionaryToken font)
    {
        var fonts = new DictionaryToken(new Dictionary<NameToken, IToken> { [TemporaryName] = font });
        var resources = new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.Font] = fonts });
        store.LoadResourceDictionary(resources);
        var loaded = store.GetFont(TemporaryName);
        store.UnloadResourceDictionary();
        return loaded;
    }
}
