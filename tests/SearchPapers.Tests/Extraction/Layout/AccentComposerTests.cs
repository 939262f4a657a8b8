using SearchPapers.Extraction.Layout;

namespace SearchPapers.Tests.Extraction.Layout;

public sealed class AccentComposerTests
{
    [Theory]
    [InlineData("´", "e", "é")]
    [InlineData("¨", "u", "ü")]
    [InlineData("e", "´", "é")]
    [InlineData("´", "ı", "í")]
    [InlineData("ˇ", "c", "č")]
    public void An_accent_drawn_over_a_letter_becomes_part_of_it(string first, string second, string expected) =>
        Assert.Equal(expected, Assert.Single(AccentComposer.Compose([At(first, 10), At(second, 10.5f)])).Text);

    [Fact]
    public void An_accent_next_to_a_letter_is_not_composed() =>
        Assert.Equal(2, AccentComposer.Compose([At("´", 10), At("e", 15.2f)]).Count);

    private static Glyph At(string text, float left) => new(text, left, left + 5, 100, 10, FontStyle.None);
}
