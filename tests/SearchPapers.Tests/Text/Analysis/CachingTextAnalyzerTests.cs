using Lucene.Net.Analysis.Core;
using SearchPapers.Text;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Tests.Text.Analysis;

public sealed class CachingTextAnalyzerTests
{
    private readonly CachingTextAnalyzer _analysis = new();

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
    [InlineData("authors’ method’s don’t ‘quoted’ 1’000 K-means’s é-λ Ångström’s STRAßE ﬁnding eﬃcient λ-calculus ΣΑΣ")]
    [InlineData("p ≤ 0.05 – a→b x×y 3×3 ±1 5° “deep”—learning… © 2020 · a·b µm")]
    public void A_text_has_the_words_and_terms_that_the_analyzer_makes_of_it(string text) => AssertSame(text);

    [Fact]
    public void Made_up_texts_have_the_words_and_terms_that_the_analyzer_makes_of_them()
    {
        const string Characters = "abAZsS019__--'''..,,;;:: \n\t\"/()s's-$%&@\u203Fé’‘–λÉßﬁ×\u0301";
        var random = new Random(7);
        for (var count = 0; count < 20_000; count++)
        {
            AssertSame(new string([.. random.GetItems<char>(Characters, random.Next(1, 40))]));
        }
    }

    [Fact]
    public void Each_stop_word_is_one_that_the_analyzer_leaves_out() =>
        AssertSame(string.Join(' ', StopAnalyzer.ENGLISH_STOP_WORDS_SET) + " about we which from");

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    public void A_word_without_end_is_left_out_as_the_analyzer_leaves_it_out(int length) =>
        AssertSame($"before {new string('x', length)} a-{new string('y', length - 2)} after");

    [Fact]
    public void Each_character_parts_and_joins_words_as_the_analyzer_has_it()
    {
        for (var character = '\u0080'; character < '\uFFFF'; character++)
        {
            if (!char.IsSurrogate(character))
            {
                AssertSame($"a{character}b 1{character}2 C-{character}d {character}'s {character}-{character} x_{character} end");
            }
        }
    }

    private void AssertSame(string text)
    {
        var position = -1;
        var words = new List<(AnalyzedWord Word, int Position)>();
        foreach (var word in _analysis.ReadWords(text))
        {
            words.Add((word, position += word.PositionIncrement));
        }

        IEnumerable<Token> Read(Func<Word, IndexTerm?> form) => words
            .Where(word => form(word.Word.Word) is not null)
            .Select(word => new Token(
                form(word.Word.Word)!.Text, word.Position, word.Word.Start, word.Word.Length, word.Word.IsCompound));
        Assert.Equal(AnalyzerTokens.Of(PaperAnalyzer.Words, text), Read(word => word.Surface));
        Assert.Equal(AnalyzerTokens.Of(PaperAnalyzer.Terms, text), Read(word => word.Term));
    }
}
