using SearchPapers.Text;

namespace SearchPapers.Tests.Text;

public sealed class TextAnalysisTests
{
    private readonly TextAnalysis _analysis = new();

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("The k-means method, and k-means-like methods")]
    [InlineData("self-attention's heads; don't e.g. U.S.A. it's authors' O'Neil's")]
    [InlineData("3.14, 1,000;2 1.a a.1 v2.0-beta 1-2 2-d x--y -a a- --")]
    [InlineData("snake_case _private __ _ a_-b a-_ title:subtitle a/b")]
    [InlineData("the-ory of-the-art a-the the-a end of the")]
    [InlineData("naïve Bayes – Erdős–Rényi “graphs” cafe\u0301 state‑of‑the‑art")]
    [InlineData("a,b a;b a'b 1'2 1;2 1..2 a..b a.'b")]
    public void A_text_has_the_words_and_terms_that_the_analyzer_makes_of_it(string text) => AssertSame(text);

    [Fact]
    public void Made_up_texts_have_the_words_and_terms_that_the_analyzer_makes_of_them()
    {
        const string Characters = "abAZsS019__--'''..,,;;:: \n\t\"/()s's-$%&@\u203Fé";
        var random = new Random(7);
        for (var count = 0; count < 20_000; count++)
        {
            AssertSame(new string([.. random.GetItems<char>(Characters, random.Next(1, 40))]));
        }
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    public void A_word_without_end_is_left_out_as_the_analyzer_leaves_it_out(int length) =>
        AssertSame($"before {new string('x', length)} a-{new string('y', length - 2)} after");

    private void AssertSame(string text)
    {
        var words = _analysis.Of(text).Words;
        var at = -1;
        var placed = words.Select(word => (word.Word, word.IsCompound, Position: at += word.Step)).ToList();

        Assert.Equal(
            Tokens.WordsOf(text).Select(token => (token.Term, token.Position, token.IsCompound)),
            placed.Select(word => (word.Word.Written.Text, word.Position, word.IsCompound)));
        Assert.Equal(
            Tokens.Of(text).Select(token => (token.Term, token.Position)),
            placed.Where(word => word.Word.Term is not null).Select(word => (word.Word.Term!.Text, word.Position)));
    }
}
