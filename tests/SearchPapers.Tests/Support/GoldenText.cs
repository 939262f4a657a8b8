using System.Text.Json;
using SearchPapers.Encoders;

namespace SearchPapers.Tests.Support;

/// <summary>A text with the tokens and the embedding of a reference implementation.</summary>
internal sealed record GoldenText(string Text, int[] Ids, int[]? IdsWithSpecial, float[]? Embedding)
{
    private static readonly JsonSerializerOptions Names =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static async Task CheckVectorsAsync(PaperEncoder encoder, string path)
    {
        var goldens = Read(path);
        var vectors = await encoder.EncodePapersAsync(
            goldens.Select(golden => (golden.Text, (string?)null)), TestContext.Current.CancellationToken);

        Assert.Equal(24, vectors.Count);
        Assert.All(goldens.Zip(vectors), pair => Assert.InRange(
            pair.First.Embedding!.Zip(
                pair.Second.ToArray(), (golden, value) => Math.Abs(golden - value)).Max(), 0, 1e-5));
    }

    public static IReadOnlyList<GoldenText> Read(string path) =>
        JsonSerializer.Deserialize<List<GoldenText>>(File.ReadAllText(path), Names)!;
}
