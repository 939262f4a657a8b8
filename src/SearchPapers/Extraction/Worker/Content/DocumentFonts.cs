using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>The fonts of a document, each read once, when text in it is first met.</summary>
internal sealed class DocumentFonts(IResourceStore store, IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private static readonly NameToken Borrowed = NameToken.Create("SearchPapers");

    private readonly Dictionary<IndirectReference, PageFont?> _fonts = [];
    private readonly Dictionary<DictionaryToken, PageFont?> _nameless = new(ReferenceEqualityComparer.Instance);
    private readonly OutlineFreeFont _slim = new(scanner, filters);

    public PageFont? Find(PageResources resources, string name) => resources.FindFont(name) switch
    {
        IndirectReferenceToken reference => Find(_fonts, reference.Data, reference),
        DictionaryToken dictionary => Find(_nameless, dictionary, dictionary),
        _ => null,
    };

    private PageFont? Find<TKey>(Dictionary<TKey, PageFont?> known, TKey key, IToken token)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var font))
        {
            font = Read(token);
            known.Add(key, font);
        }

        return font;
    }

    private PageFont? Read(IToken token)
    {
        if (!DirectObjectFinder.TryGet(token, scanner, out DictionaryToken? dictionary))
        {
            return null;
        }

        var font = (_slim.Of(dictionary!) is { } slim ? Load(slim) : null) ?? Load(dictionary!);
        if (font is null)
        {
            return null;
        }

        var widths = FontWidths.Of(dictionary!, font, scanner);
        return new PageFont(font, widths, IsMute(dictionary!) ? TexEncoding.Of(widths.Known) : null);
    }

    /// <summary>Tells whether a drawn font does not say what its characters are: their names only count them.</summary>
    private bool IsMute(DictionaryToken font) =>
        font.TryGet(NameToken.Subtype, scanner, out NameToken? subtype) && subtype!.Data == NameToken.Type3.Data
        && !font.ContainsKey(NameToken.ToUnicode)
        && font.TryGet(NameToken.Encoding, scanner, out DictionaryToken? encoding)
        && encoding!.TryGet(NameToken.Differences, scanner, out ArrayToken? names)
        && !names!.Data.OfType<NameToken>().Any(name => name.Data.Length == 1 && char.IsAsciiLetter(name.Data[0]));

    /// <summary>PdfPig reads a font for a page's resources: it is shown resources that hold this font alone.</summary>
    private IFont? Load(DictionaryToken font)
    {
        var fonts = new DictionaryToken(new Dictionary<NameToken, IToken> { [Borrowed] = font });
        store.LoadResourceDictionary(new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.Font] = fonts }));
        var loaded = store.GetFont(Borrowed);
        store.UnloadResourceDictionary();
        return loaded;
    }
}
