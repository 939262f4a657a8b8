using SearchPapers.Search.Passages;

namespace SearchPapers.Tests.Search.Passages;

public sealed class SnippetFinderTests
{
    [Theory]
    [InlineData(
        "Nobody looks for this beginning, which is of bees. The stability of bees bounds what they forget in winter. " +
        "Stability, stability, stability.",
        "The stability of bees bounds what they forget in winter.")]
    [InlineData(
        "As Apis et al. have shown, the bees of Fig. 3 are stable in all of J. Doe's hives. The rest is of no use to " +
        "anyone.",
        "As Apis et al. have shown, the bees of Fig. 3 are stable in all of J. Doe's hives.")]
    [InlineData(
        "Short. The next sentence goes with it, so that it says something. And this is the last one of them all.",
        "Short. The next sentence goes with it, so that it says something.")]
    [InlineData("This is the first sentence, and it is long enough to be quoted. Bees.", "Bees.")]
    [InlineData("No stop at all", "No stop at all")]
    [InlineData("", "")]
    public void The_sentence_with_most_words_of_the_query_is_found(string text, string expected) =>
        Assert.Equal(expected, text[SnippetFinder.Find(text, Highlights(text))]);

    private static IReadOnlyList<Highlight> Highlights(string text) =>
    [
        .. new[] { "bees", "stability" }.SelectMany(word => Places(text, word)).OrderBy(highlight => highlight.Start),
    ];

    private static IEnumerable<Highlight> Places(string text, string word)
    {
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            yield return new Highlight(at, word.Length);
        }

        int Find(int from) => text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
    }
}
