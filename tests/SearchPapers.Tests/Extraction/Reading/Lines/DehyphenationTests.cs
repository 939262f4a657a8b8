using SearchPapers.Extraction.Reading.Lines;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Extraction.Reading.Lines;

public sealed class DehyphenationTests
{
    [Theory]
    [InlineData("con-", "vergence,", "convergence,")]
    [InlineData("over-", "fitting", "overfitting")]
    [InlineData("state-of-the-", "art", "state-of-the-art")]
    [InlineData("data-", "dependent", "data-dependent")]
    [InlineData("multi-", "layer", "multi-layer")]
    [InlineData("Polyak-", "Lojasiewicz", "Polyak-Lojasiewicz")]
    [InlineData("frobni\u00AD", "cating", "frobnicating")]
    public void A_broken_word_is_joined_and_a_compound_keeps_its_hyphen(string first, string second, string expected) =>
        Assert.Equal(expected, Create("").Join(first, second));

    [Theory]
    [InlineData("word", "next")]
    [InlineData("3-", "4")]
    [InlineData("-", "minus")]
    public void Text_that_is_not_a_broken_word_is_not_joined(string first, string second) =>
        Assert.Null(Create("").Join(first, second));

    [Theory]
    [InlineData("we speak of zig-zag here", "zig-zag")]
    [InlineData("we speak of zigzag here", "zigzag")]
    public void The_spelling_elsewhere_in_the_paper_decides(string elsewhere, string expected) =>
        Assert.Equal(expected, Create(elsewhere).Join("zig-", "zag"));

    private static Dehyphenation Create(string text) =>
        new(DocumentWords.Collect(text.Length == 0 ? [] : [LineFixture.Page(1, [LineFixture.Line(text, 100)])]));
}
