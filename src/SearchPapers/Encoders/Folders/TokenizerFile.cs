using System.Text.Json;

namespace SearchPapers.Encoders.Folders;

/// <summary>What is needed of a tokenizer.json.</summary>
internal sealed record TokenizerFile(
    TokenizerFile.ModelPart? Model,
    TokenizerFile.Step? Normalizer,
    TokenizerFile.Step? PreTokenizer,
    IReadOnlyList<TokenizerFile.AddedToken>? AddedTokens)
{
    /// <summary>The model; its vocabulary has one form for word pieces, and others for other kinds.</summary>
    internal sealed record ModelPart(
        string? Type,
        JsonElement Vocab,
        string? UnkToken,
        string? ContinuingSubwordPrefix,
        int? MaxInputCharsPerWord);

    /// <summary>A normalizer or a pre-tokenizer, or several in a row.</summary>
    internal sealed record Step(
        string? Type,
        bool? CleanText,
        bool? HandleChineseChars,
        bool? StripAccents,
        bool? Lowercase,
        IReadOnlyList<Step>? Normalizers,
        IReadOnlyList<Step>? Pretokenizers);

    /// <summary>A token that is taken as it is wherever it is written.</summary>
    internal sealed record AddedToken(int Id, string? Content);
}
