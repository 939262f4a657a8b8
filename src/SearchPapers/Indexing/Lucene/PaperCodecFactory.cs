using Lucene.Net.Codecs;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Resolves <see cref="PaperCodec"/> by its name.</summary>
/// <remarks>Lucene has one factory per process: other codecs are delegated to the previous factory.</remarks>
internal sealed class PaperCodecFactory(ICodecFactory otherCodecs) : ICodecFactory
{
    private static readonly Lock RegistrationLock = new();

    private readonly Lazy<PaperCodec> _codec = new(() => new PaperCodec());

    /// <summary>Registers the factory, again if a host has replaced it in the meantime.</summary>
    public static void Register()
    {
        lock (RegistrationLock)
        {
            if (Codec.GetCodecFactory() is not PaperCodecFactory)
            {
                Codec.SetCodecFactory(new PaperCodecFactory(Codec.GetCodecFactory()));
            }
        }
    }

    public Codec GetCodec(string name) => name == PaperCodec.FormatName ? _codec.Value : otherCodecs.GetCodec(name);
}
