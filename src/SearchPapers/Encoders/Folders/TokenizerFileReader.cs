using System.Text.Json;

namespace SearchPapers.Encoders.Folders;

/// <summary>Reads a WordPiece vocabulary from a tokenizer.json.</summary>
/// <remarks>
/// Its truncation and padding are ignored: they are the settings of the last use, not of the encoder.
/// </remarks>
internal static class TokenizerFileReader
{
    private const int MaxAddedTokens = 1000;

    /// <exception cref="SearchPapersException">The file is damaged, or the tokenizer is not supported.</exception>
    public static WordPieceVocabulary Read(string path, TokenizerFile file)
    {
        var model = file.Model ?? throw EncoderErrors.Damaged(path, "it has no model");
        var modelType = model.Type ?? (model.ContinuingSubwordPrefix is null ? null : "WordPiece");
        RequireType(path, modelType, "WordPiece", "tokenizer");
        IReadOnlyList<TokenizerFile.AddedToken> added = file.AddedTokens ?? [];
        var vocabulary = new WordPieceVocabulary
        {
            Path = path,
            Ids = ReadIds(path, model, added),
            SpecialTokens = [.. added.Select(token => token.Content!)],
        };
        return vocabulary with
        {
            Rules = ReadRules(path, file),
            UnknownToken = model.UnkToken ?? vocabulary.UnknownToken,
            ContinuationPrefix = model.ContinuingSubwordPrefix ?? vocabulary.ContinuationPrefix,
            MaxWordLength = model.MaxInputCharsPerWord ?? vocabulary.MaxWordLength,
        };
    }

    private static Dictionary<string, int> ReadIds(
        string path, TokenizerFile.ModelPart model, IReadOnlyList<TokenizerFile.AddedToken> added)
    {
        var ids = EncoderFolder.WrapErrors(path, () => model.Vocab.ValueKind == JsonValueKind.Object
            ? model.Vocab.Deserialize(EncoderJson.Default.DictionaryStringInt32)
            : null);
        if (ids is null || ids.ContainsKey(""))
        {
            throw EncoderErrors.Damaged(path, "it has no vocabulary");
        }

        if (added.Count > MaxAddedTokens || added.Any(token => string.IsNullOrEmpty(token.Content)))
        {
            throw EncoderErrors.Damaged(path, "its added tokens are invalid");
        }

        foreach (var token in added)
        {
            ids[token.Content!] = token.Id;
        }

        return ids;
    }

    private static BertTextRules ReadRules(string path, TokenizerFile file)
    {
        var preTokenizer = UnwrapSequence(file.PreTokenizer, step => step.Pretokenizers);
        RequireType(path, preTokenizer?.Type, "BertPreTokenizer", "pre-tokenizer");
        var normalizer = UnwrapSequence(file.Normalizer, step => step.Normalizers);
        RequireType(path, normalizer?.Type, "BertNormalizer", "normalizer");
        var lowercase = normalizer!.Lowercase ?? true;
        return new BertTextRules
        {
            CleanText = normalizer.CleanText ?? true,
            SpaceIdeographs = normalizer.HandleChineseChars ?? true,
            StripAccents = normalizer.StripAccents ?? lowercase,
            Lowercase = lowercase,
        };
    }

    // Returns the only step of a sequence of one.
    private static TokenizerFile.Step? UnwrapSequence(
        TokenizerFile.Step? step, Func<TokenizerFile.Step, IReadOnlyList<TokenizerFile.Step>?> inner) =>
        step is { Type: "Sequence" } && inner(step) is [var only] ? only : step;

    private static void RequireType(string path, string? type, string required, string component)
    {
        if (type != required)
        {
            throw EncoderErrors.Format(
                path,
                $"The {component} in \"{path}\" has the type \"{type ?? "none"}\"; only {required} is supported. " +
                "Use an encoder with a WordPiece vocabulary (potion, MiniLM, BGE, GTE, SPECTER2), or pass an " +
                "embedding generator to the library.");
        }
    }
}
