using Microsoft.Extensions.AI;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Encoders;

/// <summary>Opens folders of static encoders: our own, model2vec's, and those of sentence-transformers.</summary>
internal static class StaticEncoder
{
    private const string WeightsName = "model.safetensors";

    // model2vec's own limit, in tokens.
    private const int MaxTokens = 512;

    /// <summary>Opens the encoder in a folder; null where there is none of this kind.</summary>
    /// <exception cref="SearchPapersException">There is one, but it is damaged or its tokenizer is of another kind.</exception>
    public static PaperEncoder? TryOpen(EncoderFolder folder)
    {
        if (folder.Find(TrainedEncoder.FileName) is { } trained)
        {
            return TrainedEncoder.Open(folder, trained);
        }

        var inner = Directory.Exists(Path.Combine(folder.Path, "0_StaticEmbedding"))
            ? new EncoderFolder(Path.Combine(folder.Path, "0_StaticEmbedding"))
            : folder;
        if (inner.Find(WeightsName) is not { } path)
        {
            return null;
        }

        var file = SafetensorsFile.Open(path);
        return StaticEmbeddings.Table(file) is { } table ? Open(folder, inner, file, table) : null;
    }

    private static PaperEncoder Open(EncoderFolder folder, EncoderFolder inner, SafetensorsFile file, string table)
    {
        var vocabulary = WordPieceVocabularyReader.Read(inner);
        var embeddings = StaticEmbeddings.Read(file, table);
        var (least, most) = (vocabulary.Ids.Values.Min(), vocabulary.Ids.Values.Max());
        if (least < 0 || most >= embeddings.Tokens)
        {
            throw EncoderErrors.Format(
                folder.Path,
                $"The encoder in \"{folder.Path}\" has vectors for the tokens 0 to {embeddings.Tokens - 1}, but its vocabulary " +
                $"has {least} to {most}. Fetch weights and vocabulary of one encoder.");
        }

        // sentence-transformers neither cuts a text nor leaves unknown words out.
        var isModel2Vec = table != "embedding.weight";
        var isNormalized = isModel2Vec
            ? folder.Read("config.json", EncoderJson.Default.StaticEncoderConfig)?.Normalize ?? false
            : folder.Read(EncoderModule.FileName, EncoderJson.Default.ListEncoderModule)
                ?.Exists(step => step.Is("Normalize")) ?? false;
        var tokenizer = new WordPieceTokenizer(vocabulary);
        Func<string, List<int>> ids = isModel2Vec ? Model2VecIds(tokenizer) : tokenizer.Encode;
        var name = folder.Name;
        var generator = new LocalEmbeddingGenerator(
            new EmbeddingGeneratorMetadata("static", defaultModelId: name, defaultModelDimensions: embeddings.Dimensions),
            (texts, token) =>
                [.. texts.AsParallel().AsOrdered().WithCancellation(token).Select(text => embeddings.Mean(ids(text)))],
            isNormalized);
        return new PaperEncoder(generator)
        {
            Name = name,
            OwnsGenerators = true,
            Fingerprint = SearchPapers.Files.Fingerprint.Of(
                "static 1",
                SearchPapers.Files.Fingerprint.OfFile(file.Path),
                vocabulary.Fingerprint,
                isNormalized ? "unit" : "mean"),
        };
    }

    // A text is cut to as many characters as 512 tokens usually have, and then to 512 tokens that are known.
    private static Func<string, List<int>> Model2VecIds(WordPieceTokenizer tokenizer)
    {
        int[] lengths = [.. tokenizer.Vocabulary.Ids.Keys.Select(token => token.EnumerateRunes().Count()).Order()];
        var characters = MaxTokens * ((lengths[(lengths.Length - 1) / 2] + lengths[lengths.Length / 2]) / 2);
        return text =>
        {
            var begin = text.Length <= characters ? text : string.Concat(text.EnumerateRunes().Take(characters));
            return [.. tokenizer.Encode(begin).Where(id => id != tokenizer.UnknownId).Take(MaxTokens)];
        };
    }
}
