using Microsoft.Extensions.AI;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Encoders;

internal static class StaticEncoder
{
    private const string WeightsName = "model.safetensors";

    // The limit of model2vec.
    private const int MaxTokens = 512;

    /// <summary>Opens the encoder in a folder, or returns null if it has no static encoder.</summary>
    /// <exception cref="SearchPapersException">
    /// The encoder is damaged, or its tokenizer is not supported.
    /// </exception>
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
        return StaticEmbeddings.FindTable(file) is { } tableName ? Open(folder, inner, file, tableName) : null;
    }

    private static PaperEncoder Open(
        EncoderFolder folder, EncoderFolder inner, SafetensorsFile file, string tableName)
    {
        var vocabulary = WordPieceVocabularyReader.Read(inner);
        var embeddings = StaticEmbeddings.Read(file, tableName);
        var (minId, maxId) = (vocabulary.Ids.Values.Min(), vocabulary.Ids.Values.Max());
        if (minId < 0 || maxId >= embeddings.TokenCount)
        {
            throw EncoderErrors.Format(
                folder.Path,
                $"The encoder in \"{folder.Path}\" has vectors for the tokens 0 to {embeddings.TokenCount - 1}, but " +
                $"its vocabulary has {minId} to {maxId}. Use the weights and the vocabulary of the same encoder.");
        }

        // sentence-transformers neither truncates texts nor skips unknown words.
        var isModel2Vec = tableName != "embedding.weight";
        var isNormalized = isModel2Vec
            ? folder.Read("config.json", EncoderJson.Default.StaticEncoderConfig)?.Normalize ?? false
            : folder.Read(EncoderModule.FileName, EncoderJson.Default.ListEncoderModule)
                ?.Exists(step => step.Is("Normalize")) ?? false;
        var tokenizer = new WordPieceTokenizer(vocabulary);
        Func<string, List<int>> readIds = isModel2Vec ? CreateModel2VecReader(tokenizer) : tokenizer.Encode;
        var name = folder.Name;
        var generator = new LocalEmbeddingGenerator(
            new EmbeddingGeneratorMetadata(
                "static", defaultModelId: name, defaultModelDimensions: embeddings.Dimensions),
            (texts, token) =>
            [
                .. texts.AsParallel().AsOrdered().WithCancellation(token)
                    .Select(text => embeddings.ComputeMean(readIds(text))),
            ],
            isNormalized);
        return new PaperEncoder(generator)
        {
            Name = name,
            OwnsGenerators = true,
            Fingerprint = SearchPapers.Files.Fingerprint.Compute(
                "static 1",
                SearchPapers.Files.Fingerprint.ComputeForFile(file.Path),
                vocabulary.Fingerprint,
                isNormalized ? "unit" : "mean"),
        };
    }

    // As in model2vec: a text is truncated to 512 times the median length of a token, and then to 512 known tokens.
    private static Func<string, List<int>> CreateModel2VecReader(WordPieceTokenizer tokenizer)
    {
        int[] lengths = [.. tokenizer.Vocabulary.Ids.Keys.Select(token => token.EnumerateRunes().Count()).Order()];
        var maxCharacters = MaxTokens * ((lengths[(lengths.Length - 1) / 2] + lengths[lengths.Length / 2]) / 2);
        return text =>
        {
            var truncated = text.Length <= maxCharacters
                ? text
                : string.Concat(text.EnumerateRunes().Take(maxCharacters));
            return [.. tokenizer.Encode(truncated).Where(id => id != tokenizer.UnknownId).Take(MaxTokens)];
        };
    }
}
