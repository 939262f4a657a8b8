using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Lucene's own codec, but for what is kept of papers: in DEFLATE it takes far less room than in LZ4.</summary>
[CodecName(FormatName)]
internal sealed class PaperCodec() : FilterCodec(new Lucene46Codec())
{
    /// <summary>What segments are marked with: changes with the form of what they keep.</summary>
    public const string FormatName = "SearchPapers1";

    // What is pressed together, and has to be unpacked together.
    private const int ChunkBytes = 1 << 14;

    public override StoredFieldsFormat StoredFieldsFormat { get; } =
        new CompressingStoredFieldsFormat("SearchPapersStored", new FastDeflate(), ChunkBytes);
}
