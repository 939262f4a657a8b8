using System.Text.Json;

namespace SearchPapers.Encoders.Folders;

internal sealed record TokenizerFile(
    TokenizerFile.ModelPart? Model,
    TokenizerFile.Step? Normalizer,
    TokenizerFile.Step? PreTokenizer,
    IReadOnlyList<TokenizerFile.AddedToken>? AddedTokens)
{
    /// <summary>The vocabulary, which has another JSON type in models other than WordPiece.</summary>
    internal sealed record ModelPart(
        string? Type,
        JsonElement Vocab,
        string? UnkToken,
        string? ContinuingSubwordPrefix,
        int? MaxInputCharsPerWord);

    internal sealed record Step(
        string? Type,
        bool? CleanText,
        bool? HandleChineseChars,
        bool? StripAccents,
        bool? Lowercase,
        IReadOnlyList<Step>? Normalizers,
        IReadOnlyList<Step>? Pretokenizers);

    internal sealed record AddedToken(int Id, string? Content);
}
