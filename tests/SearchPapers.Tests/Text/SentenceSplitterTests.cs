using CsCheck;
using SearchPapers.Text;

namespace SearchPapers.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One ends. Two begins.", "One ends.|Two begins.")]
    [InlineData("Is it? Yes! Good.", "Is it?|Yes!|Good.")]
    [InlineData("See Fig. 2 and Eq. (3). Then stop.", "See Fig. 2 and Eq. (3).|Then stop.")]
    [InlineData("Shown by Li et al. (2018). We differ.", "Shown by Li et al. (2018).|We differ.")]
    [InlineData("Due to V. N. Vapnik. Later work differs.", "Due to V. N. Vapnik.|Later work differs.")]
    [InlineData("A rate of 0.5 suffices. So does 1.", "A rate of 0.5 suffices.|So does 1.")]
    [InlineData("He said “no.” Then he left.", "He said “no.”|Then he left.")]
    [InlineData("Holds e.g. for SGD. Not else.", "Holds e.g. for SGD.|Not else.")]
    [InlineData("no full stop at all", "no full stop at all")]
    [InlineData("", "")]
    public void Text_is_split_into_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text).Select(range => text[range])));

    [Fact]
    public void No_character_except_spaces_is_lost_or_repeated() =>
        Gen.String[Gen.Char["ab .!?AB1(”é"]].Sample(text =>
            RemoveSpaces(string.Concat(SentenceSplitter.Split(text).Select(range => text[range])))
                == RemoveSpaces(text));

    private static string RemoveSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
