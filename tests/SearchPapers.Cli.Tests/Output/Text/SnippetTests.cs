using SearchPapers.Cli.Output.Terminal;
using SearchPapers.Cli.Output.Text;

namespace SearchPapers.Cli.Tests.Output.Text;

public sealed class SnippetTests
{
    private const string Long = "a word after another that says nothing of what the query is about ";

    [Fact]
    public void The_snippet_is_quoted_with_the_words_of_the_query_in_bold()
    {
        const string Text = "Nobody looks for this. The stability of bees bounds it. Bees.";

        Assert.Equal("The [stability] of [bees] bounds it.", Quoted(Text, 23..55));
    }

    [Theory]
    [InlineData("No stop at all")]
    [InlineData("")]
    public void A_passage_without_a_snippet_is_quoted_from_its_beginning(string text) =>
        Assert.Equal(text, Quoted(text, Range.All));

    [Fact]
    public void Of_a_long_sentence_the_part_with_the_words_is_quoted()
    {
        var quoted = Quoted(
            string.Concat(Enumerable.Repeat(Long, 6)) + "then come the bees, and "
                + string.Concat(Enumerable.Repeat(Long, 6)),
            Range.All);

        Assert.StartsWith("… ", quoted, StringComparison.Ordinal);
        Assert.EndsWith(" …", quoted, StringComparison.Ordinal);
        Assert.Contains("then come the [bees], and", quoted, StringComparison.Ordinal);
        Assert.InRange(quoted.Length, 100, 240);
    }

    [Fact]
    public void A_long_sentence_without_the_words_is_quoted_from_its_beginning() =>
        Assert.StartsWith(
            "a word after", Quoted(string.Concat(Enumerable.Repeat(Long, 6)), Range.All), StringComparison.Ordinal);

    private static string Quoted(string text, Range snippet)
    {
        var highlights = new[] { "bees", "stability" }
            .SelectMany(word => Places(text, word))
            .OrderBy(highlight => highlight.Start);
        var passage =
            new Passage { Kind = PassageKind.Abstract, Text = text, Highlights = [.. highlights], Snippet = snippet };
        return string.Concat(
            Snippet.ForPassage(passage).Select(
                piece => piece.Style == SpanStyle.Bold ? $"[{piece.Text}]" : piece.Text));
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
