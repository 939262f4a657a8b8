using SearchPapers.Extraction.Layout;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Extraction.Layout;

public sealed class PageLayoutTests
{
    [Theory]
    [InlineData(0.25f, 0f)]
    [InlineData(0.16f, 0f)]
    [InlineData(0.6f, 0f)]
    [InlineData(0.45f, 0.15f)]
    public void Words_are_parted_by_the_lines_own_gaps(float gap, float tracking)
    {
        var lines = PageLayout.ToLines(Glyphs.Draw("in a distributed setting", 72, 100, gap, tracking));

        Assert.Equal("in a distributed setting", Assert.Single(lines).Text);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var left =
            Enumerable.Range(0, 6).SelectMany(row => Glyphs.Draw($"left column line number {row}", 72, 200 + (12 * row)));
        var right =
            Enumerable.Range(0, 6).SelectMany(row => Glyphs.Draw($"right column line number {row}", 320, 200 + (12 * row)));

        var lines = PageLayout.ToLines([.. left, .. right]);

        Assert.Equal(["left", "left", "left", "left", "left", "left", "right"], lines.Take(7).Select(line => line.Text.Split(' ')[0]));
    }

    [Fact]
    public void A_title_over_both_columns_comes_before_them()
    {
        var left =
            Enumerable.Range(0, 6).SelectMany(row => Glyphs.Draw($"left column line number {row}", 72, 200 + (12 * row)));
        var right =
            Enumerable.Range(0, 6).SelectMany(row => Glyphs.Draw($"right column line number {row}", 320, 200 + (12 * row)));
        var title = Glyphs.Draw("A title that is so long that it stands across the gutter of the page below", 72, 150);

        var lines = PageLayout.ToLines([.. left, .. right, .. title]);

        Assert.StartsWith("A title", lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_runs_up_the_margin_is_turned_and_comes_last()
    {
        var stamp = Glyphs.Draw("arXiv:1802.05296", 300, 20).Select(glyph => glyph with { QuarterTurns = 1 });

        var lines = PageLayout.ToLines([.. stamp, .. Glyphs.Draw("a line of text that is longer", 72, 100)]);

        Assert.Equal([false, true], lines.Select(line => line.IsTurned));
    }

    [Fact]
    public void A_footnote_mark_does_not_glue_to_its_word()
    {
        var word = Glyphs.Draw("bounds", 72, 100);
        var mark = new Glyph("2", 102, 105, 96, 6, TextStyle.None);

        var line = Assert.Single(PageLayout.ToLines([.. word, mark]));

        Assert.Equal("bounds 2", line.Text);
        Assert.True(line.Runs[1].Style.HasFlag(TextStyle.Raised));
    }

    [Fact]
    public void An_exponent_stays_with_its_variable()
    {
        var variable = new Glyph("x", 72, 77, 100, 10, TextStyle.Math);
        var exponent = new Glyph("2", 77, 80, 96, 6, TextStyle.None);

        Assert.Equal("x2", Assert.Single(PageLayout.ToLines([variable, exponent])).Text);
    }

    [Fact]
    public void What_is_drawn_twice_to_look_bold_is_read_once()
    {
        var once = Glyphs.Draw("a", 72, 100)[0];

        Assert.Equal("a", Assert.Single(PageLayout.ToLines([once, once with { Left = 72.3f, Right = 77.3f }])).Text);
    }
}
