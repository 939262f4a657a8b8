using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Lucene's codec with stored fields in DEFLATE, which is much smaller than LZ4.</summary>
[CodecName(FormatName)]
internal sealed class PaperCodec() : FilterCodec(new Lucene46Codec())
{
    /// <summary>The codec name in each segment, which changes with the format of stored fields.</summary>
    public const string FormatName = "SearchPapers1";

    // Stored fields are compressed and decompressed in chunks of this size.
    private const int ChunkBytes = 1 << 14;

    public override StoredFieldsFormat StoredFieldsFormat { get; } =
        new CompressingStoredFieldsFormat("SearchPapersStored", new FastDeflate(), ChunkBytes);
}
