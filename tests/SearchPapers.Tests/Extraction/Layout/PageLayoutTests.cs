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
    public void Word_spaces_are_inferred_from_the_gaps_of_the_line(float gap, float tracking)
    {
        var lines = PageLayout.ToLines(Glyphs.Draw("in a distributed setting", 72, 100, gap, tracking));

        Assert.Equal("in a distributed setting", Assert.Single(lines).Text);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var left = Column("left column line number", 72);
        var right = Column("right column line number", 320);

        var lines = PageLayout.ToLines([.. left, .. right]);

        Assert.Equal(
            ["left", "left", "left", "left", "left", "left", "right"],
            lines.Take(7).Select(line => line.Text.Split(' ')[0]));
    }

    [Fact]
    public void A_title_across_both_columns_is_read_before_them()
    {
        var left = Column("left column line number", 72);
        var right = Column("right column line number", 320);
        var title = Glyphs.Draw("A title that is so long that it reaches across the gutter of the page below", 72, 150);

        var lines = PageLayout.ToLines([.. left, .. right, .. title]);

        Assert.StartsWith("A title", lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_box_is_read_before_the_wide_text_next_to_it()
    {
        string[] words =
            ["Article info", "Article history", "Received 18 May", "Accepted 14 June", "Keywords", "Stability"];
        var box = words.SelectMany((text, row) => Glyphs.Draw(text, 72, 200 + (12 * row)));
        var wide = Enumerable.Range(0, 5).SelectMany(row =>
            Glyphs.Draw($"row {row} of the abstract which is as wide as two columns are", 220, 200 + (12 * row)));
        var columns = Enumerable.Range(0, 12).SelectMany(row =>
            Glyphs.Draw("left column text goes on and on", 72, 320 + (12 * row))
                .Concat(Glyphs.Draw("right column text goes on and on", 340, 320 + (12 * row))));

        var lines = PageLayout.ToLines([.. box, .. wide, .. columns]).Select(line => line.Text).ToList();

        Assert.Equal(words, lines.Take(6));
        Assert.Equal(
            ["row", "row", "row", "row", "row", "left"],
            lines.Skip(6).Take(6).Select(text => text.Split(' ')[0]));
    }

    [Fact]
    public void Hanging_headings_are_not_a_side_box()
    {
        string[] words = ["First", "Second", "Third", "Fourth"];
        var lines = words.SelectMany((text, row) => Glyphs.Draw(text, 72, 200 + (24 * row))
            .Concat(Glyphs.Draw("row of a text which is as wide as two columns are, and it", 220, 200 + (24 * row)))
            .Concat(Glyphs.Draw("is interrupted by lines that begin where the headings do", 72, 212 + (24 * row))));

        var read = PageLayout.ToLines([.. lines]).Select(line => line.Text).ToList();

        var indexes = words.Select(word =>
            read.FindIndex(text => text.StartsWith(word, StringComparison.Ordinal)));
        Assert.Equal([0, 2, 4, 6], indexes);
    }

    [Fact]
    public void Rotated_text_in_the_margin_is_read_last()
    {
        var stamp = Glyphs.Draw("arXiv:1802.05296", 300, 20).Select(glyph => glyph with { QuarterTurns = 1 });

        var lines = PageLayout.ToLines([.. stamp, .. Glyphs.Draw("a line of text that is longer", 72, 100)]);

        Assert.Equal([false, true], lines.Select(line => line.IsOutOfFlow));
    }

    [Fact]
    public void A_footnote_mark_is_separated_from_its_word()
    {
        var word = Glyphs.Draw("bounds", 72, 100);
        var mark = new Glyph("2", 102, 105, 96, 6, FontStyle.None);

        var line = Assert.Single(PageLayout.ToLines([.. word, mark]));

        Assert.Equal("bounds 2", line.Text);
        Assert.True(line.Runs[1].Style.HasFlag(FontStyle.Raised));
    }

    [Fact]
    public void An_exponent_stays_with_its_variable()
    {
        var variable = new Glyph("x", 72, 77, 100, 10, FontStyle.Math);
        var exponent = new Glyph("2", 77, 80, 96, 6, FontStyle.None);

        Assert.Equal("x2", Assert.Single(PageLayout.ToLines([variable, exponent])).Text);
    }

    [Fact]
    public void A_glyph_drawn_twice_for_bold_type_is_read_once()
    {
        var once = Glyphs.Draw("a", 72, 100)[0];

        Assert.Equal("a", Assert.Single(PageLayout.ToLines([once, once with { Left = 72.3f, Right = 77.3f }])).Text);
    }

    [Fact]
    public void A_root_that_hangs_above_its_line_is_part_of_it()
    {
        var before = Glyphs.Draw("a rate of", 72, 100);
        var root = new Glyph("√", 120, 128, 92, 10, FontStyle.Math);
        var after = Glyphs.Draw("n holds", 128, 100);

        Assert.Equal("a rate of √n holds", Assert.Single(PageLayout.ToLines([.. before, root, .. after])).Text);
    }

    [Fact]
    public void A_sum_that_ends_its_line_is_part_of_it()
    {
        var sum = new Glyph("∑", 113, 123, 92, 10, FontStyle.Math);

        var line = Assert.Single(PageLayout.ToLines([.. Glyphs.Draw("is a rate of", 58, 100), sum]));

        Assert.Equal("is a rate of ∑", line.Text);
    }

    [Fact]
    public void A_sum_is_read_before_its_limits()
    {
        var before = Glyphs.Draw("the sum", 72, 100);
        var sum = new Glyph("∑", 110, 120, 92, 10, FontStyle.Math);
        var upper = new Glyph("n", 121, 125, 96, 7, FontStyle.Math);
        var lower = new Glyph("i", 121, 124, 103, 7, FontStyle.Math);

        var lines = PageLayout.ToLines([.. before, sum, upper, lower, .. Glyphs.Draw("is small", 128, 100)]);

        Assert.StartsWith("the sum ∑", Assert.Single(lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drop_capital_belongs_to_the_word_it_starts()
    {
        var capital = new Glyph("D", 72, 90, 112, 24, FontStyle.None);

        var lines = PageLayout.ToLines(
            [capital, .. Glyphs.Draw("EEP networks", 91, 100), .. Glyphs.Draw("learn well", 91, 112)]);

        Assert.Equal(["DEEP networks", "learn well"], lines.Select(line => line.Text));
    }

    [Fact]
    public void Marks_that_outnumber_the_letters_of_a_name_are_still_raised()
    {
        var name = Glyphs.Draw("Ada Lovelace", 72, 100);
        var marks = Glyphs.Draw("1[0000-1111-2222]", 130, 96).Select(glyph => glyph with { Size = 7 });

        var line = Assert.Single(PageLayout.ToLines([.. name, .. marks]));

        Assert.Equal("Ada Lovelace 1[0000-1111-2222]", line.Text);
        Assert.Equal(10, line.Size);
    }
    private static IEnumerable<Glyph> Column(string text, float left) =>
        Enumerable.Range(0, 6).SelectMany(row => Glyphs.Draw($"{text} {row}", left, 200 + (12 * row)));
}
