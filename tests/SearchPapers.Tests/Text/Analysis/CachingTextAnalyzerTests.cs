using Lucene.Net.Analysis.Core;
using SearchPapers.Text;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Tests.Text.Analysis;

public sealed class CachingTextAnalyzerTests
{
    private readonly CachingTextAnalyzer _analyzer = new();

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
    public void A_text_has_the_same_words_and_terms_as_with_Lucene(string text) => AssertSame(text);

    [Fact]
    public void Random_texts_have_the_same_words_and_terms_as_with_Lucene()
    {
        const string Characters = "abAZsS019__--'''..,,;;:: \n\t\"/()s's-$%&@\u203Fé’‘–λÉßﬁ×\u0301";
        var random = new Random(7);
        for (var count = 0; count < 20_000; count++)
        {
            AssertSame(new string([.. random.GetItems<char>(Characters, random.Next(1, 40))]));
        }
    }

    [Fact]
    public void The_stop_words_are_those_of_Lucene() =>
        AssertSame(string.Join(' ', StopAnalyzer.ENGLISH_STOP_WORDS_SET) + " about we which from");

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    public void Too_long_a_word_is_skipped_as_in_Lucene(int length) =>
        AssertSame($"before {new string('x', length)} a-{new string('y', length - 2)} after");

    [Fact]
    public void Every_character_separates_or_joins_words_as_in_Lucene()
    {
        for (var character = '\u0080'; character < '\uFFFF'; character++)
        {
            if (!char.IsSurrogate(character))
            {
                var c = character;
                AssertSame($"a{c}b 1{c}2 C-{c}d {c}'s {c}-{c} x_{c} end");
            }
        }
    }

    private void AssertSame(string text)
    {
        var position = -1;
        var words = new List<(AnalyzedWord Word, int Position)>();
        foreach (var word in _analyzer.ReadWords(text))
        {
            words.Add((word, position += word.PositionIncrement));
        }

        IEnumerable<Token> Read(Func<StemmedWord, IndexTerm?> form) => words
            .Where(word => form(word.Word.Word) is not null)
            .Select(word => new Token(
                form(word.Word.Word)!.Text, word.Position, word.Word.Start, word.Word.Length, word.Word.IsCompound));
        Assert.Equal(AnalyzerTokens.Read(PaperAnalyzer.Words, text), Read(word => word.Surface));
        Assert.Equal(AnalyzerTokens.Read(PaperAnalyzer.Terms, text), Read(word => word.Term));
    }
}
