using System.Text;
using CsCheck;
using SearchPapers.Sources.Latex;

namespace SearchPapers.Tests.Sources.Latex;

public sealed class LatexWriterTests
{
    private const string Signs =
        "aAeioszcijI xXyY0179 .,;:!?()[]/\\{}$%&#_~^|<>\"'`-–—‘’“”«»…§¶©®°" +
        "ßæÆœŒåÅøØłŁıđĐðþŋàáâãäçèéêëìíîïñòóôõöùúûüýÿāăąćčďēęěğīłńňőřśşšťūůűźżž" +
        "αβγδεθλμπστφωΓΔΘΛΣΩ∞∂∇×±⋅≤≥≠≈∈→⇒∑√²₁語ﬁ€µ🙂";

    private static Gen<string> Text { get; } =
        Gen.Int[0, Signs.EnumerateRunes().Count() - 1].Array[0, 30].Select(
            signs => string.Concat(signs.Select(at => Signs.EnumerateRunes().ElementAt(at))));

    [Theory]
    [InlineData("Gödel & Erdős", @"G{\""o}del \& Erd{\H{o}}s")]
    [InlineData("naïve 100%", @"na{\""\i}ve 100\%")]
    [InlineData("α-stable", @"$\alpha$-stable")]
    [InlineData("{x}", @"{\textbraceleft}x{\textbraceright}")]
    [InlineData("a--b ''", "a-{}-b '{}'")]
    [InlineData("pages 1–2", "pages 1--2")]
    [InlineData("深層", "深層")]
    [InlineData("√2 € ⋯", @"$\surd$2 {\texteuro} $\cdots$")]
    public void Symbols_are_written_as_TeX_commands(string text, string tex) =>
        Assert.Equal(tex, LatexWriter.Write(text));

    [Fact]
    public void Invalid_characters_are_removed() =>
        Assert.Equal(
            "a half & none", LatexReader.ToPlain(LatexWriter.Write($"a {(char)0xD835}half & {(char)0xFFFE}none")));

    [Fact]
    public void Written_text_is_read_back_unchanged() =>
        Text.Sample(
            text => Assert.Equal(
                string.Join(
                    ' ', text.Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
                LatexReader.ToPlain(LatexWriter.Write(text))));

    [Fact]
    public void Written_text_has_balanced_braces() =>
        Text.Sample(text =>
        {
            var tex = LatexWriter.Write(text);
            Assert.Equal(tex.Count(sign => sign == '{'), tex.Count(sign => sign == '}'));
            Assert.All(Enumerable.Range(0, tex.Length), at =>
                Assert.True(tex[..at].Count(sign => sign == '{') >= tex[..at].Count(sign => sign == '}')));
        });

    [Theory]
    [InlineData("{")]
    [InlineData("\\'")]
    [InlineData("{\\'")]
    [InlineData("$^{")]
    [InlineData("\\frac{")]
    public void Deep_nesting_is_read_completely(string piece) =>
        Assert.Contains(
            "bees",
            LatexReader.ToPlain(string.Concat(Enumerable.Repeat(piece, 20_000)) + " x bees "),
            StringComparison.Ordinal);
}
