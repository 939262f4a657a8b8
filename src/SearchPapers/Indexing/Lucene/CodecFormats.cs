using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene45;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Resolves the formats of the index by name, without Lucene's scan of all its types.</summary>
/// <remarks>Lucene has one factory per process: other formats are delegated to the previous factory.</remarks>
internal sealed class CodecFormats(
    ICodecFactory codecs, IPostingsFormatFactory postings, IDocValuesFormatFactory docValues)
    : ICodecFactory, IPostingsFormatFactory, IDocValuesFormatFactory
{
    private const string PostingsName = "Lucene41";
    private const string DocValuesName = "Lucene45";

    private static readonly Lock RegistrationLock = new();

    private readonly Lazy<PaperCodec> _codec = new(() => new PaperCodec());
    private readonly Lazy<Lucene41PostingsFormat> _postings = new(() => new Lucene41PostingsFormat());
    private readonly Lazy<Lucene45DocValuesFormat> _docValues = new(() => new Lucene45DocValuesFormat());

    /// <summary>Registers the factories, again if a host has replaced them in the meantime.</summary>
    public static void Register()
    {
        lock (RegistrationLock)
        {
            if (Codec.GetCodecFactory() is CodecFormats)
            {
                return;
            }

            var formats = new CodecFormats(
                Codec.GetCodecFactory(),
                PostingsFormat.GetPostingsFormatFactory(),
                DocValuesFormat.GetDocValuesFormatFactory());
            PostingsFormat.SetPostingsFormatFactory(formats);
            DocValuesFormat.SetDocValuesFormatFactory(formats);
            Codec.SetCodecFactory(formats);
        }
    }

    public Codec GetCodec(string name) => name == PaperCodec.FormatName ? _codec.Value : codecs.GetCodec(name);

    public PostingsFormat GetPostingsFormat(string name) =>
        name == PostingsName ? _postings.Value : postings.GetPostingsFormat(name);

    public DocValuesFormat GetDocValuesFormat(string name) =>
        name == DocValuesName ? _docValues.Value : docValues.GetDocValuesFormat(name);
}
