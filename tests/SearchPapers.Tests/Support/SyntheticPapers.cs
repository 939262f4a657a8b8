using System.Text.Json;

namespace SearchPapers.Tests.Support;

/// <summary>
/// Papers of ten topics in words that nobody has ever used; a title shares no word with its abstract, only the topic.
/// </summary>
internal sealed record SyntheticPapers(int Topic, string Title, string Abstract)
{
    public const int Topics = 10;

    public static IReadOnlyList<SyntheticPapers> Of(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(paper => Of(paper % Topics, random))];
    }

    public static IEnumerable<string> Lines(int count, int seed = 1) =>
        Of(count, seed)
            .Select(paper => JsonSerializer.Serialize(new { title = paper.Title, @abstract = paper.Abstract }));

    private static SyntheticPapers Of(int topic, Random random) => new(
        topic,
        Words(topic, 'h', 3, random),
        string.Join(' ', Enumerable.Range(0, 4).Select(_ => $"The {Words(topic, 'b', 5, random)}.")));

    private static string Words(int topic, char kind, int count, Random random) =>
        string.Join(
            ' ', Enumerable.Range(0, count).Select(_ => $"q{"acdefgijkl"[topic]}{kind}{"mnoprtuv"[random.Next(8)]}x"));
}
