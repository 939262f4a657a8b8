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

/// <summary>Makes PdfPig hand over a page's content, to read its text and nothing else of it.</summary>
internal sealed class GlyphPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<GlyphPage>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions), IPageFactory<GlyphPage>
{
    private readonly DocumentFonts _fonts = new(resourceStore, pdfScanner, filterProvider);

    /// <summary>
    /// Takes the place of PdfPig's own reading of a page, which loads every font, pattern and colour of it.
    /// </summary>
    GlyphPage IPageFactory<GlyphPage>.Create(
        int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        var mediaBox = GetMediaBox(number, dictionary, pageTreeMembers);
        var box = GetCropBox(dictionary, pageTreeMembers, mediaBox).Bounds.Normalise();
        var text = new TextInterpreter(_fonts, box);
        var resources = ResourcesOf(dictionary, pageTreeMembers);
        text.Run(ContentOf(dictionary), resources);
        foreach (var form in new PageAnnotations(PdfScanner, FilterProvider).Forms(dictionary, resources))
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
        throw new NotSupportedException("Pages are created by the interface's own method.");

    private PageResources ResourcesOf(DictionaryToken dictionary, PageTreeMembers members)
    {
        var outer = PageResources.None;
        foreach (var inherited in members.ParentResources)
        {
            outer = new PageResources(inherited, outer, PdfScanner, FilterProvider);
        }

        return dictionary.TryGet(NameToken.Resources, PdfScanner, out DictionaryToken? own)
            ? new PageResources(own!, outer, PdfScanner, FilterProvider)
            : outer;
    }

    /// <summary>
    /// The pieces of a page's content are one stream: an operator's operands may stand in the piece before.
    /// </summary>
    private ReadOnlyMemory<byte> ContentOf(DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.Contents, out var contents))
        {
            return default;
        }

        if (!DirectObjectFinder.TryGet(contents, PdfScanner, out ArrayToken? pieces))
        {
            return Decode(contents);
        }

        using var joined = new MemoryStream();
        foreach (var piece in pieces!.Data)
        {
            joined.Write(Decode(piece).Span);
            joined.WriteByte((byte)'\n');
        }

        return joined.ToArray();
    }

    private ReadOnlyMemory<byte> Decode(IToken token) =>
        DirectObjectFinder.TryGet(token, PdfScanner, out StreamToken? stream) && !IsImage(stream!)
            ? stream!.Decode(FilterProvider, PdfScanner)
            : default(ReadOnlyMemory<byte>);

    /// <summary>Data behind an image's filter holds no operators, and may unpack to gigabytes.</summary>
    private bool IsImage(StreamToken stream)
    {
        stream.StreamDictionary.TryGet(NameToken.Filter, PdfScanner, out ArrayToken? several);
        var last = stream.StreamDictionary.TryGet(NameToken.Filter, PdfScanner, out NameToken? single)
            ? single
            : several?.Data.OfType<NameToken>().LastOrDefault();
        return last?.Data is "JBIG2Decode" or "DCTDecode" or "JPXDecode" or "CCITTFaxDecode";
    }
}
