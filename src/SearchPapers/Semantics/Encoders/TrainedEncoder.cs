using Microsoft.Extensions.AI;

namespace SearchPapers.Semantics.Encoders;

/// <summary>Opens the encoders that "train" writes.</summary>
internal static class TrainedEncoder
{
    public const string FileName = "science-encoder.bin";

    public static PaperEncoder Open(EncoderFolder folder, string path)
    {
        var (encoder, fingerprint) = EncoderFolder.Guard(path, () =>
        {
            using var stream = File.OpenRead(path);
            return ScienceEncoderFile.Read(stream);
        });
        var metadata = new EmbeddingGeneratorMetadata(
            "static", defaultModelId: folder.Name, defaultModelDimensions: encoder.Dimensions);
        float[] Embed(string text) =>
            encoder.Project(new EncoderText(Title: null, text).TextTerms) ?? new float[encoder.Dimensions];
        return new PaperEncoder(new LocalEmbeddingGenerator(
            metadata,
            (texts, token) => [.. texts.AsParallel().AsOrdered().WithCancellation(token).Select(Embed)],
            isNormalized: true))
        {
            Name = folder.Name,
            Fingerprint = fingerprint,
            OwnsGenerators = true,
            Trained = encoder,
        };
    }
}
