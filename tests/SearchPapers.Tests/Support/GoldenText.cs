using System.Text.Json;

namespace SearchPapers.Tests.Support;

/// <summary>A text, and what a reference implementation makes of it.</summary>
internal sealed record GoldenText(string Text, int[] Ids, int[]? IdsWithSpecial, float[]? Embedding)
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyList<GoldenText> Read(string path) =>
        JsonSerializer.Deserialize<List<GoldenText>>(File.ReadAllText(path), Names)!;
}
