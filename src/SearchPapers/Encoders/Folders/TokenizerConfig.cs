using System.Text.Json;

namespace SearchPapers.Encoders.Folders;

internal sealed record TokenizerConfig(
    bool? DoLowerCase,
    bool? StripAccents,
    bool? TokenizeChineseChars,
    double? ModelMaxLength,
    JsonElement ClsToken,
    JsonElement SepToken,
    JsonElement PadToken)
{
    public const string FileName = "tokenizer_config.json";

    /// <summary>Returns a special token, which is a string or an object with the string in "content".</summary>
    public static string? ReadToken(JsonElement? token) => token switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Object } added when added.TryGetProperty("content", out var content) =>
            ReadToken(content),
        _ => null,
    };
}
