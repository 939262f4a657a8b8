using SearchPapers.Extraction.Worker.Content;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SearchPapers.Extraction.Worker;

/// <remarks>
/// Replaces how PdfPig reads a page, because that loads every font, pattern and color. This reads only the text.
/// </remarks>
internal sealed class GlyphPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<GlyphPage>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions),
        IPageFactory<GlyphPage>
{
    private readonly DocumentFonts _fonts = new(resourceStore, pdfScanner, filterProvider);

    GlyphPage IPageFactory<GlyphPage>.Create(
        int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        var mediaBox = GetMediaBox(number, dictionary, pageTreeMembers);
        var box = GetCropBox(dictionary, pageTreeMembers, mediaBox).Bounds.Normalise();
        var text = new TextInterpreter(_fonts, box);
        var resources = ReadResources(dictionary, pageTreeMembers);
        text.Run(ReadContent(dictionary), resources);
        foreach (var form in new PageAnnotations(PdfScanner, FilterProvider).ReadForms(dictionary, resources))
        {
            text.RunForm(form);
        }

        return new GlyphPage((float)box.Width, (float)box.Height, text.Glyphs);
    }

    protected override GlyphPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations) =>
        throw new NotSupportedException("Use IPageFactory<GlyphPage>.Create to create pages.");

    private PageResources ReadResources(DictionaryToken dictionary, PageTreeMembers members)
    {
        var outer = PageResources.Empty;
        foreach (var inherited in members.ParentResources)
        {
            outer = new PageResources(inherited, outer, PdfScanner, FilterProvider);
        }

        return dictionary.TryGet(NameToken.Resources, PdfScanner, out DictionaryToken? local)
            ? new PageResources(local!, outer, PdfScanner, FilterProvider)
            : outer;
    }

    // The content streams of a page form one stream: an operator may have its operands in the previous one.
    private ReadOnlyMemory<byte> ReadContent(DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.Contents, out var contents))
        {
            return default;
        }

        if (!DirectObjectFinder.TryGet(contents, PdfScanner, out ArrayToken? streams))
        {
            return Decode(contents);
        }

        using var joined = new MemoryStream();
        foreach (var stream in streams!.Data)
        {
            joined.Write(Decode(stream).Span);
            joined.WriteByte((byte)'\n');
        }

        return joined.ToArray();
    }

    private ReadOnlyMemory<byte> Decode(IToken token) =>
        DirectObjectFinder.TryGet(token, PdfScanner, out StreamToken? stream) && !IsImage(stream!)
            ? stream!.Decode(FilterProvider, PdfScanner)
            : default(ReadOnlyMemory<byte>);

    // Data with an image filter holds no operators and may decode to gigabytes.
    private bool IsImage(StreamToken stream)
    {
        stream.StreamDictionary.TryGet(NameToken.Filter, PdfScanner, out ArrayToken? filters);
        var last = stream.StreamDictionary.TryGet(NameToken.Filter, PdfScanner, out NameToken? filter)
            ? filter
            : filters?.Data.OfType<NameToken>().LastOrDefault();
        return last?.Data is "JBIG2Decode" or "DCTDecode" or "JPXDecode" or "CCITTFaxDecode";
    }
}
