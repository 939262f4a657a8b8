using System.Text.Json;

namespace SearchPapers.Encoders.Folders;

/// <summary>Makes a vocabulary of a tokenizer.json, where it is one of word pieces.</summary>
/// <remarks>What it says of truncation and padding is not heeded: it tells how somebody last used it.</remarks>
internal static class TokenizerFileReader
{
    private const int MaxAddedTokens = 1000;

    /// <exception cref="SearchPapersException">The file is damaged, or it is of another kind.</exception>
    public static WordPieceVocabulary Read(string path, TokenizerFile file)
    {
        var model = file.Model ?? throw EncoderErrors.Damaged(path, "it has no model");
        RefuseOthers(path, model.Type ?? (model.ContinuingSubwordPrefix is null ? null : "WordPiece"), "WordPiece", "tokenizer");
        IReadOnlyList<TokenizerFile.Added> added = file.AddedTokens ?? [];
        var usual = new WordPieceVocabulary
        {
            Path = path,
            Ids = Ids(path, model, added),
            Specials = [.. added.Select(token => token.Content!)],
        };
        return usual with
        {
            Rules = Rules(path, file),
            UnknownToken = model.UnkToken ?? usual.UnknownToken,
            ContinuationPrefix = model.ContinuingSubwordPrefix ?? usual.ContinuationPrefix,
            MaxWordLength = model.MaxInputCharsPerWord ?? usual.MaxWordLength,
        };
    }

    private static Dictionary<string, int> Ids(
        string path, TokenizerFile.ModelPart model, IReadOnlyList<TokenizerFile.Added> added)
    {
        var ids = EncoderFolder.Guard(path, () => model.Vocab.ValueKind == JsonValueKind.Object
            ? model.Vocab.Deserialize(EncoderJson.Default.DictionaryStringInt32)
            : null);
        if (ids is null || ids.ContainsKey(""))
        {
            throw EncoderErrors.Damaged(path, "it has no vocabulary");
        }

        if (added.Count > MaxAddedTokens || added.Any(token => string.IsNullOrEmpty(token.Content)))
        {
            throw EncoderErrors.Damaged(path, "its added tokens are not what such a file holds");
        }

        foreach (var token in added)
        {
            ids[token.Content!] = token.Id;
        }

        return ids;
    }

    private static BertTextRules Rules(string path, TokenizerFile file)
    {
        RefuseOthers(path, Single(file.PreTokenizer, step => step.Pretokenizers)?.Type, "BertPreTokenizer", "pre-tokenizer");
        var text = Single(file.Normalizer, step => step.Normalizers);
        RefuseOthers(path, text?.Type, "BertNormalizer", "normalizer");
        var lowercase = text!.Lowercase ?? true;
        return new BertTextRules
        {
            CleanText = text.CleanText ?? true,
            SpaceIdeographs = text.HandleChineseChars ?? true,
            StripAccents = text.StripAccents ?? lowercase,
            Lowercase = lowercase,
        };
    }

    // A row of one step is that step.
    private static TokenizerFile.Step? Single(
        TokenizerFile.Step? step, Func<TokenizerFile.Step, IReadOnlyList<TokenizerFile.Step>?> inner) =>
        step is { Type: "Sequence" } && inner(step) is [var only] ? only : step;

    private static void RefuseOthers(string path, string? found, string wanted, string part)
    {
        if (found != wanted)
        {
            throw EncoderErrors.Format(
                path,
                $"\"{path}\" has a {part} of the kind \"{found ?? "none"}\"; only {wanted} can be run here. Take an encoder " +
                "with a WordPiece vocabulary (potion, MiniLM, BGE, GTE, SPECTER2), or give the library an embedding generator of your own.");
        }
    }
}
