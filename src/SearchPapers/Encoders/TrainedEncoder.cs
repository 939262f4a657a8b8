using Microsoft.Extensions.AI;
using SearchPapers.Encoders.Folders;
using SearchPapers.Encoders.TermVectors;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Encoders;

internal static class TrainedEncoder
{
    public const string FileName = "science-encoder.bin";

    public static PaperEncoder Open(EncoderFolder folder, string path)
    {
        var (encoder, fingerprint) = EncoderFolder.WrapErrors(path, () =>
        {
            var file = File.ReadAllBytes(path);
            return TermVectorEncoderFile.HasValidChecksum(file)
                ? TermVectorEncoderFile.Open(file)
                : throw new InvalidDataException("its checksum is wrong");
        });
        var metadata = new EmbeddingGeneratorMetadata(
            "static", defaultModelId: folder.Name, defaultModelDimensions: encoder.Dimensions);
        float[] Embed(string text) =>
            encoder.Project(new EncoderInput(Title: null, text).TextTerms) ?? new float[encoder.Dimensions];
        return new PaperEncoder(new LocalEmbeddingGenerator(
            metadata,
            (texts, token) => [.. texts.AsParallel().AsOrdered().WithCancellation(token).Select(Embed)],
            isNormalized: true))
        {
            Name = folder.Name,
            Fingerprint = fingerprint,
            OwnsGenerators = true,
            TermVectorEncoder = encoder,
        };
    }
}
