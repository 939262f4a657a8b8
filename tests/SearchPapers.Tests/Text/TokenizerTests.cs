using SearchPapers.Text;

namespace SearchPapers.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Papers", "paper")]
    [InlineData("The bounds of a network", "bound network")]
    [InlineData("PAC-Bayes", "pac pacbay bay")]
    [InlineData("k-means and kmeans", "k kmean mean kmean")]
    [InlineData("on-line learning", "onlin line learn")]
    [InlineData("pages 10-20, -5 and a--b", "page 10 20 5 b")]
    [InlineData("hyphen- ated, end-\nof line", "hyphen at end line")]
    [InlineData("state-of-the-art", "state art")]
    [InlineData("Rademacher's lemma", "rademach lemma")]
    [InlineData("Rademacher’s lemma", "rademach lemma")]
    [InlineData("generalization generalizes generalized", "gener gener gener")]
    [InlineData("Poincaré, Schrödinger, Erdős, Łojasiewicz", "poincar schroding erdo lojasiewicz")]
    [InlineData("Poincare\u0301, Schro\u0308dinger", "poincar schroding")]
    [InlineData("eﬃcient ﬁnite ﬂow", "effici finit flow")]
    [InlineData("ＧＡＮｓ", "gan")]
    [InlineData("ResNet50 on CIFAR-10", "resnet50 cifar cifar10 10")]
    [InlineData("learning rate 0.01", "learn rate 0.01")]
    [InlineData("f(x) = x²", "f x x")]
    [InlineData("1604.00289", "1604.00289")]
    [InlineData("title:subtitle", "titl subtitl")]
    [InlineData("", "")]
    [InlineData("… — ( ) !?", "")]
    [InlineData("the of and", "")]
    public void Text_is_split_into_terms(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', Tokenizer.ReadTerms(text).Select(token => token.Term)));

    [Fact]
    public void A_compound_covers_its_parts()
    {
        var compound = Assert.Single(Tokenizer.ReadTerms("the k-means method"), token => token.IsCompound);

        Assert.Equal(("kmean", 1, 4, 7), (compound.Term, compound.Position, compound.Start, compound.Length));
    }

    [Theory]
    [InlineData("Poincare\u0301’s ball", 0, "Poincare\u0301’s")]
    [InlineData("A learner's eﬀort", 1, "learner's")]
    [InlineData("A learner's eﬀort", 2, "eﬀort")]
    [InlineData("“Naïve” Bayes", 0, "Naïve")]
    [InlineData("an 𝑛-gram model", 2, "gram")]
    public void A_token_has_the_offset_of_its_word(string text, int position, string word)
    {
        var token = Tokenizer.ReadTerms(text).Single(token => token.Position == position);

        Assert.Equal(word, text.Substring(token.Start, token.Length));
    }

    [Fact]
    public void A_stop_word_leaves_a_position_gap() =>
        Assert.Equal([1, 4], Tokenizer.ReadTerms("the bounds of the network").Select(token => token.Position));

    [Fact]
    public void Too_long_a_word_is_skipped() =>
        Assert.Equal(["network"], Tokenizer.ReadTerms(new string('x', 5000) + " network").Select(token => token.Term));

    [Fact]
    public async Task Threads_share_the_analyzer()
    {
        var texts = Enumerable.Range(0, 500).Select(i => $"word{i} networks");

        var read = await Task.WhenAll(
            texts.Select(text => Task.Run(() => Tokenizer.ReadTerms(text), TestContext.Current.CancellationToken)));

        Assert.All(read, (tokens, i) => Assert.Equal([$"word{i}", "network"], tokens.Select(token => token.Term)));
    }
}
