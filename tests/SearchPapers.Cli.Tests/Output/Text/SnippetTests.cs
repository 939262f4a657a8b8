using SearchPapers.Cli.Output.Terminal;
using SearchPapers.Cli.Output.Text;

namespace SearchPapers.Cli.Tests.Output.Text;

public sealed class SnippetTests
{
    private const string Long = "a word after another that says nothing of what was asked for ";

    [Theory]
    [InlineData(
        "Nobody has asked for this beginning, which is of bees. The stability of bees bounds what they forget in winter. Stability, stability, stability, stability.",
        "The [stability] of [bees] bounds what they forget in winter.")]
    [InlineData(
        "As Apis et al. have shown, the bees of Fig. 3 are stable in all of J. Doe's hives. The rest is of no use to anyone.",
        "As Apis et al. have shown, the [bees] of Fig. 3 are stable in all of J. Doe's hives.")]
    [InlineData(
        "Short. The next sentence goes with it, so that it says something. And this is the last one of them all.",
        "Short. The next sentence goes with it, so that it says something.")]
    [InlineData("No stop at all", "No stop at all")]
    [InlineData("", "")]
    public void The_sentence_with_most_of_the_words_is_quoted(string text, string expected) =>
        Assert.Equal(expected, Quoted(text));

    [Fact]
    public void Of_a_long_sentence_the_part_with_the_words_is_quoted()
    {
        var quoted = Quoted(string.Concat(Enumerable.Repeat(Long, 6)) + "then come the bees, and " + string.Concat(Enumerable.Repeat(Long, 6)));

        Assert.StartsWith("… ", quoted, StringComparison.Ordinal);
        Assert.EndsWith(" …", quoted, StringComparison.Ordinal);
        Assert.Contains("then come the [bees], and", quoted, StringComparison.Ordinal);
        Assert.InRange(quoted.Length, 100, 240);
    }

    [Fact]
    public void A_long_sentence_without_the_words_is_quoted_from_its_beginning() =>
        Assert.StartsWith("a word after", Quoted(string.Concat(Enumerable.Repeat(Long, 6))), StringComparison.Ordinal);

    // Words of bees and of stability are what was asked for.
    private static string Quoted(string text)
    {
        var highlights = new[] { "bees", "stability" }
            .SelectMany(word => Places(text, word))
            .OrderBy(highlight => highlight.Start);
        var passage = new Passage { Kind = PassageKind.Abstract, Text = text, Highlights = [.. highlights] };
        return string.Concat(Snippet.Of(passage).Select(piece => piece.Style == SpanStyle.Bold ? $"[{piece.Text}]" : piece.Text));
    }

    private static IEnumerable<Highlight> Places(string text, string word)
    {
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            yield return new Highlight(at, word.Length);
        }

        int Find(int from) => text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
    }
}
