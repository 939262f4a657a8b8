using SearchPapers.Extraction.Layout;
using static SearchPapers.Tests.Support.LineFixture;
using static SearchPapers.Tests.Support.OnePage;

namespace SearchPapers.Tests.Extraction.Reading.Header;

public sealed class HeaderReaderTests
{
    [Fact]
    public void Title_authors_and_abstract_are_read()
    {
        var header = Read(Paper());

        Assert.Equal("A Long Title That Runs over Two Lines", header.Title);
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], header.Authors);
        Assert.Equal("We bound everything by stability. The bounds are tight.", header.Abstract);
    }

    [Theory]
    [InlineData("Abstract")]
    [InlineData("A b s t r a c t")]
    [InlineData("ABSTRACT")]
    [InlineData("Summary")]
    public void The_abstract_heading_is_recognized_in_its_variants(string heading) =>
        Assert.Equal("We bound everything by stability. The bounds are tight.", Read(Paper(heading)).Abstract);

    [Fact]
    public void Keywords_end_the_abstract()
    {
        var lines = Top("Abstract").Append(Line("Keywords: bounds, stability", 286, size: 9));

        Assert.EndsWith("tight.", Read([Page(1, lines, Body(300))]).Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copyright_line_ends_the_abstract()
    {
        var lines = Top("Abstract").Append(Line("© 2019 Engines Ltd. All rights reserved.", 276));

        Assert.EndsWith("tight.", Read([Page(1, lines, Body(300))]).Abstract, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Proceedings of the 32 nd International Conference on Machine Learning, Lille, 2015.",
        "Proceedings of the 32nd International Conference on Machine Learning",
        2015)]
    [InlineData(
        "Proceedings of Machine Learning Research vol 65:1–24, 2017",
        "Proceedings of Machine Learning Research",
        2017)]
    [InlineData(
        "31st Conference on Neural Information Processing Systems (NIPS 2017)",
        "31st Conference on Neural Information Processing Systems",
        2017)]
    public void Venue_and_year_are_read_from_the_small_print(string print, string venue, int year)
    {
        var header = Read([Page(1, Top("Abstract"), Body(300), [Line(print, 740, size: 8)])]);

        Assert.Equal((venue, year), (header.Venue, header.Year));
    }

    [Fact]
    public void A_word_that_starts_like_the_abstract_heading_is_not_one()
    {
        var notice = Line("Abstracting with credit is permitted", 700, size: 8);

        var header = Read([Page(1, Top("Abstract"), Body(300), [notice])]);

        Assert.StartsWith("We bound", header.Abstract, StringComparison.Ordinal);
        Assert.Null(Read([Page(1, Body(300), [notice])]).Abstract);
    }

    [Fact]
    public void After_a_title_page_the_abstract_is_read_from_the_second_page()
    {
        var top = Top("Abstract").ToList();

        var header = Read([Page(1, top.Take(4)), Page(2, top.Skip(4), Body(300))]);

        Assert.Equal("We bound everything by stability. The bounds are tight.", header.Abstract);
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], header.Authors);
    }

    [Fact]
    public void A_title_line_of_small_capitals_only_belongs_to_the_title()
    {
        var (capital, rest) = (Line("G", 100, size: 17), Line("ENERALIZATION OF LARGE", 100, left: 90, size: 14));
        var title = rest with
        {
            Runs = [.. capital.Runs, rest.Runs[0] with { SpaceBefore = false }, .. rest.Runs.Skip(1)],
        };
        var end = Line("models", 118, size: 14, style: FontStyle.SmallCapitals);

        var header = Read([Page(1, [title, end], Top("Abstract").Skip(2), Body(300))]);

        Assert.Equal("GENERALIZATION OF LARGE models", header.Title);
    }

    [Theory]
    [InlineData("WORKS OF", "LARGE NETWORKS OF")]
    [InlineData("LEVEL BOUNDS", "LARGE NET-LEVEL BOUNDS")]
    public void A_broken_word_in_a_title_of_small_capitals_is_joined(string below, string expected)
    {
        var (capital, rest) = (Line("L", 100, size: 17), Line("ARGE NET", 100, left: 90, size: 14));
        var hyphen = Line("-", 100, left: 150, size: 17);
        var title = rest with
        {
            Runs = [.. capital.Runs, rest.Runs[0] with { SpaceBefore = false }, rest.Runs[1], .. hyphen.Runs],
        };

        var header = Read([Page(1, [title, Line(below, 118, size: 14)], Top("Abstract").Skip(2), Body(300))]);

        Assert.Equal(expected, header.Title);
    }

    [Fact]
    public void The_name_of_a_journal_in_its_masthead_is_not_the_title()
    {
        IEnumerable<PageLine> masthead =
        [
            Line("Contents lists available online", 40, size: 8), Line("Neural Engines", 60, size: 16),
            Line("journal homepage: www.engines.example", 75, size: 8),
        ];

        var header = Read([Page(1, masthead, Top("Abstract"), Body(300))]);

        Assert.StartsWith("A Long Title", header.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_letter_without_headings_the_abstract_is_the_text_across_both_columns()
    {
        const string Wide = "We bound everything that anyone has ever tried to bound by the stability of the rule.";
        var wide = Enumerable.Range(0, 5).Select(row => Line(Wide, 200 + (11 * row), size: 9));
        var columns = Enumerable.Range(1, 2).SelectMany(column => Enumerable.Range(0, 20).Select(row =>
            Line(
                "the text goes on in its columns for long",
                280 + (12 * row),
                left: column == 1 ? 72 : 320,
                region: column)));

        var header = Read([Page(1, Top("").Take(4), wide, columns)]);

        Assert.StartsWith("We bound everything", header.Abstract, StringComparison.Ordinal);
        Assert.EndsWith("of the rule.", header.Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_single_column_text_without_headings_the_first_paragraph_is_not_the_abstract()
    {
        var text = Enumerable.Range(0, 20).Select(row =>
            Line("the text goes on for long, and nothing says what it is about", 280 + (12 * row)));

        Assert.Null(Read([Page(1, Top("").Take(4), text)]).Abstract);
    }
}
