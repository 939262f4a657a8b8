using CsCheck;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading;
using static SearchPapers.Tests.Support.LineFixture;
using static SearchPapers.Tests.Support.OnePage;

namespace SearchPapers.Tests.Extraction.Reading;

public sealed class PaperReaderTests
{
    private const FontStyle Bold = FontStyle.Bold;

    [Fact]
    public void Headings_form_the_section_path_of_the_passages_below_them()
    {
        var paper = Read(Paper());

        Assert.Equal(["1 Introduction", "1.1 Related work"], paper.Sections.Select(section => section.Heading));
        Assert.Equal(
            ["1 Introduction", "1 Introduction › 1.1 Related work"],
            paper.Passages.Select(passage => passage.Section));
    }

    [Fact]
    public void A_numbered_list_is_not_a_heading()
    {
        var list = Paragraph(480, "1. Every worker reads a page.", "2. Every page is read once.");

        var paper = Read([Page(1, Top("Abstract"), Body(300), list)]);

        Assert.DoesNotContain(
            paper.Sections, section => section.Heading.Contains("Every", StringComparison.Ordinal));
    }

    [Fact]
    public void References_are_a_section_without_passages()
    {
        IEnumerable<PageLine> references =
        [
            Line("References", 500, size: 12, style: Bold),
            Line("A. Turing. On computable numbers. Proceedings of the Society, 1936.", 520),
        ];

        var paper = Read([Page(1, Top("Abstract"), Body(300), references)]);

        Assert.Contains(paper.Sections, section => section.Heading == "References");
        Assert.DoesNotContain(paper.Passages, passage => Contains(passage, "Turing"));
    }

    [Fact]
    public void A_sentence_continues_across_a_running_head_a_page_number_and_a_caption()
    {
        IEnumerable<PageLine> second =
        [
            Line("A Long Title", 40, size: 8),
            .. Paragraph(80, "page and ends on the next one."),
            Line("Figure 1: Wheels and levers.", 120),
            Line("2", 760, left: 300),
        ];
        var first =
            Body(300).Append(Line("This sentence starts on the first", 470)).Append(Line("1", 760, left: 300));

        var paper = Read([Page(1, Top("Abstract"), first), Page(2, second)]);

        Assert.EndsWith(
            "starts on the first page and ends on the next one.", paper.Passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_header_is_not_prose()
    {
        var table = Paragraph(
            480, "Random sampling | Adaptive sampling", "Recall | 4.44 | 82.95", "Precision | 29.09 | 96.86");
        var first = Body(300).Append(Line("In a sentence too | a gap may be wide.", 460));

        var passages = Read([Page(1, Top("Abstract"), first, table)]).Passages;

        Assert.EndsWith("a gap may be wide.", passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Passage_offsets_refer_to_the_page_text()
    {
        var paper = Read(Paper());

        Assert.NotEmpty(paper.Passages);
        Assert.All(paper.Passages, passage =>
        {
            var page = paper.PageTexts[passage.Page!.Value];
            Assert.Equal(
                passage.Text, page.Substring(passage.Start!.Value, passage.Length!.Value).Replace('\n', ' '));
        });
    }

    [Fact]
    public void A_sentence_that_starts_on_the_next_page_belongs_to_that_page()
    {
        var second = Page(2, Paragraph(100, "The word quixotic stands here."));

        var paper = Read([Page(1, Top("Abstract"), Body(300)), second]);

        Assert.Equal(2, Assert.Single(paper.Passages, passage => Contains(passage, "quixotic")).Page);
    }

    [Fact]
    public void A_broken_word_is_joined_in_the_page_text()
    {
        var paper = Read([Page(1, Paragraph(100, "We study con-", "vergence of it."))]);

        Assert.Equal("We study convergence\nof it.", paper.PageTexts[1]);
    }

    [Fact]
    public void Lost_pages_are_listed_with_the_reason()
    {
        var lost = new LostPage(2, "it took longer than 10 seconds");

        var paper = PaperReader.Read(Content(Paper()) with { TotalPages = 2, LostPages = [lost] });

        Assert.Equal([2], paper.LostPages);
        Assert.Equal(["Page 2 could not be read: it took longer than 10 seconds."], paper.Notices);
    }

    [Fact]
    public void Arbitrary_pages_are_read_without_an_error()
    {
        string[] texts =
        [
            "Abstract", "1 Introduction", "References", "[1] A. Turing.", "Figure 1: x", "con-", "a@b.c", "∑", "1",
            "Keywords: a", "A. B", "We go on and on.",
        ];
        var text = Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
        var line = Gen.Select(text, Gen.Float[0, 800], Gen.Float[0, 600], Gen.Float[0, 30], Gen.Int[0, 3],
            (words, top, left, size, region) =>
                Line(words, top, left, size, region % 2 == 0 ? Bold : FontStyle.None, region));
        var page = line.List[0, 12];

        page.List[1, 3].Sample(pages =>
        {
            var paper = Read([.. pages.Select((lines, index) => Page(index + 1, lines))]);
            return paper.PageTexts.Count == pages.Count
                && paper.Passages.All(passage =>
                    passage.Start + passage.Length <= paper.PageTexts[passage.Page!.Value].Length);
        }, iter: 2000);
    }

    [Fact]
    public void A_keywords_heading_is_not_a_section()
    {
        IEnumerable<PageLine> keywords =
        [
            Line("KEYWORDS", 276, style: Bold), Line("bounds, stability", 288),
            Line("ACM Reference Format:", 310, size: 8, style: Bold),
            Line("Ada Lovelace. 2022. A Long Title.", 320, size: 8),
        ];

        var paper = Read([Page(1, Top("Abstract"), keywords, Body(360))]);

        Assert.Equal(["1 Introduction", "1.1 Related work"], paper.Sections.Select(section => section.Heading));
        Assert.DoesNotContain(paper.Passages, passage => Contains(passage, "bounds, stability"));
    }

    [Fact]
    public void A_title_with_a_page_number_is_a_running_head()
    {
        var paper = Read(
        [
            Page(1, Top("Abstract"), Body(300).Append(Line("This sentence starts on the first", 470))),
            Page(2, [Line("2 A. Lovelace", 88), .. Paragraph(104, "page, goes on over the second and ends")]),
            Page(3, [Line("A Long Title 3", 88), .. Paragraph(104, "on the third.")]),
        ]);

        Assert.EndsWith(
            "on the first page, goes on over the second and ends on the third.",
            paper.Passages[^1].Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Italic_words_before_a_dash_are_a_run_in_heading()
    {
        IEnumerable<PageLine> letter =
        [
            RunIn("Introduction.—", "Engines are bounded by their wheels.", 300), Line("This is well known.", 312),
            RunIn("Main results.—", "Engines have wheels.", 324), Line("Others go on.— They have none.", 336),
        ];

        var paper = Read([Page(1, Top("Abstract"), letter)]);

        Assert.Equal(["Introduction", "Main results"], paper.Sections.Select(section => section.Heading));
        Assert.Equal("Engines are bounded by their wheels. This is well known.", paper.Passages[0].Text);
    }

    private static bool Contains(Passage passage, string text) =>
        passage.Text.Contains(text, StringComparison.Ordinal);

    private static PageLine RunIn(string heading, string text, float top)
    {
        var (first, rest) = (Line(heading, top, style: FontStyle.Italic), Line(text, top, left: 160));
        return rest with { Runs = [.. first.Runs, rest.Runs[0] with { SpaceBefore = true }, .. rest.Runs.Skip(1)] };
    }
}
