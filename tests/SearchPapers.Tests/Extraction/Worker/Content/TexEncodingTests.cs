using SearchPapers.Extraction.Worker.Content;

namespace SearchPapers.Tests.Extraction.Worker.Content;

public sealed class TexEncodingTests
{
    private const string Letters = "abcdefghijklmnop,.-";

    [Theory]
    [InlineData("\u000B\u000C", '\u000C', "ﬁ")]
    [InlineData("\u000C\u0010", '\u0010', "ı")]
    [InlineData("\u000C{", '{', "–")]
    [InlineData("\u001B\u001C", '\u001C', "ﬁ")]
    [InlineData("\u001C\u0015", '\u0015', "–")]
    [InlineData("\u001C\u00E9\u00FF", '\u00FF', "ß")]
    [InlineData("\u001C\u00E9", '\u00E9', "é")]
    public void The_codes_of_a_font_show_its_encoding(string codes, char code, string expected) =>
        Assert.Equal(expected, TexEncoding.Detect(Font(Letters + codes))!.GetText(code));

    [Fact]
    public void A_typewriter_font_has_ASCII_characters()
    {
        var widths = (Letters + "{|\\").ToDictionary(code => (int)code, _ => 40f);

        Assert.Equal("{", TexEncoding.Detect(widths)!.GetText('{'));
    }

    [Theory]
    [InlineData("xyz\u000B\u000C;=")]
    [InlineData("\u0000\u0015\u0032")]
    public void A_math_font_has_neither_encoding(string codes) => Assert.Null(TexEncoding.Detect(Font(codes)));

    private static Dictionary<int, float> Font(string codes) =>
        codes.ToDictionary(code => (int)code, code => 40f + (code % 5));
}
