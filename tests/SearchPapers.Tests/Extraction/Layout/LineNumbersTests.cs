using SearchPapers.Extraction.Layout;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Extraction.Layout;

public sealed class LineNumbersTests
{
    [Theory]
    [InlineData(1, 50f)]
    [InlineData(37, 50f)]
    [InlineData(1, 300f)]
    public void Line_numbers_in_a_margin_are_out_of_flow(int first, float left)
    {
        var lines = PageLayout.ToLines(Page(row => Glyphs.Draw($"{first + row:00}", left, Top(row))));

        Assert.All(lines.Where(line => !line.IsOutOfFlow), line => Assert.Equal("a line of running text", line.Text));
        Assert.Equal(10, lines.Count(line => line.IsOutOfFlow));
    }

    [Fact]
    public void Numbers_that_do_not_count_up_are_text()
    {
        var lines = PageLayout.ToLines(Page(row => Glyphs.Draw($"{row * 37 % 90:00}", 50, Top(row))));

        Assert.DoesNotContain(lines, line => line.IsOutOfFlow);
    }

    [Fact]
    public void Numbers_in_a_strip_with_words_belong_to_a_list()
    {
        var words = Enumerable.Range(10, 4).SelectMany(row => Glyphs.Draw("some words of running text", 50, Top(row)));

        var lines = PageLayout.ToLines([.. Page(row => Glyphs.Draw($"{row + 1:00}", 50, Top(row))), .. words]);

        Assert.DoesNotContain(lines, line => line.IsOutOfFlow);
    }

    private static List<Glyph> Page(Func<int, IEnumerable<Glyph>> number) =>
        [
            .. Enumerable.Range(0, 10).SelectMany(row =>
                number(row).Concat(Glyphs.Draw("a line of running text", 70, Top(row)))),
        ];

    private static float Top(int row) => 100 + (12 * row);
}
