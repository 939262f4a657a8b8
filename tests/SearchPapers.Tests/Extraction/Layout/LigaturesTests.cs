using SearchPapers.Extraction.Layout;

namespace SearchPapers.Tests.Extraction.Layout;

public sealed class LigaturesTests
{
    [Theory]
    [InlineData("ﬃ", "ffi")]
    [InlineData("ﬂow", "flow")]
    [InlineData("x²", "x²")]
    [InlineData("½", "½")]
    public void Only_ligatures_are_expanded(string text, string expected) =>
        Assert.Equal(expected, Ligatures.Expand(text));
}
