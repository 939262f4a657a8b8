using System.Text.Json;

namespace SearchPapers.Tests.Support;

/// <summary>
/// A paper in invented words on one of ten topics. A title shares the topic with its abstract, but no word.
/// </summary>
internal sealed record SyntheticPaper(int Topic, string Title, string Abstract)
{
    public const int Topics = 10;

    public static IReadOnlyList<SyntheticPaper> Create(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(paper => Create(paper % Topics, random))];
    }

    public static IEnumerable<string> Lines(int count, int seed = 1) =>
        Create(count, seed)
            .Select(paper => JsonSerializer.Serialize(new { title = paper.Title, @abstract = paper.Abstract }));

    private static SyntheticPaper Create(int topic, Random random) => new(
        topic,
        CreateWords(topic, 'h', 3, random),
        string.Join(' ', Enumerable.Range(0, 4).Select(_ => $"The {CreateWords(topic, 'b', 5, random)}.")));

    private static string CreateWords(int topic, char kind, int count, Random random) =>
        string.Join(
            ' ', Enumerable.Range(0, count).Select(_ => $"q{"acdefgijkl"[topic]}{kind}{"mnoprtuv"[random.Next(8)]}x"));
}
