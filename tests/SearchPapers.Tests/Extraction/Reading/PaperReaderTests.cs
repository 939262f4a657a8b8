using CsCheck;
using SearchPapers.Extraction;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Pool;
using SearchPapers.Extraction.Reading;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Extraction.Reading;

public sealed class PaperReaderTests
{
    private const TextStyle Bold = TextStyle.Bold;

    [Fact]
    public void Title_authors_and_abstract_are_told_apart()
    {
        var header = Read(Paper()).Header!;

        Assert.Equal("A Long Title That Runs over Two Lines", header.Title);
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], header.Authors);
        Assert.Equal("We bound everything by stability. The bounds are tight.", header.Abstract);
    }

    [Theory]
    [InlineData("Abstract")]
    [InlineData("A b s t r a c t")]
    [InlineData("ABSTRACT")]
    [InlineData("Summary")]
    public void The_abstracts_heading_is_known_in_its_many_forms(string heading) =>
        Assert.Equal("We bound everything by stability. The bounds are tight.", Read(Paper(heading)).Header!.Abstract);

    [Fact]
    public void Keywords_end_the_abstract()
    {
        var lines = Top("Abstract").Append(Lines.Line("Keywords: bounds, stability", 286, size: 9));

        Assert.EndsWith("tight.", Read([Lines.Page(1, lines, Body(300))]).Header!.Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copyright_below_the_abstract_ends_it()
    {
        var lines = Top("Abstract").Append(Lines.Line("© 2019 Engines Ltd. All rights reserved.", 276));

        Assert.EndsWith("tight.", Read([Lines.Page(1, lines, Body(300))]).Header!.Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_become_the_path_of_the_passages_below_them()
    {
        var paper = Read(Paper());

        Assert.Equal(["1 Introduction", "1.1 Related work"], paper.Sections.Select(section => section.Heading));
        Assert.Equal(["1 Introduction", "1 Introduction › 1.1 Related work"], paper.Passages.Select(passage => passage.Section));
    }

    [Fact]
    public void A_numbered_list_is_no_heading()
    {
        var list = Lines.Paragraph(480, "1. Every worker reads a page.", "2. Every page is read once.");

        Assert.DoesNotContain(Read([Lines.Page(1, Top("Abstract"), Body(300), list)]).Sections, section => section.Heading.Contains("Every", StringComparison.Ordinal));
    }

    [Fact]
    public void References_are_a_section_and_no_passage()
    {
        IEnumerable<PageLine> references =
        [
            Lines.Line("References", 500, size: 12, style: Bold),
            Lines.Line("A. Turing. On computable numbers. Proceedings of the Society, 1936.", 520),
        ];

        var paper = Read([Lines.Page(1, Top("Abstract"), Body(300), references)]);

        Assert.Contains(paper.Sections, section => section.Heading == "References");
        Assert.DoesNotContain(paper.Passages, passage => passage.Text.Contains("Turing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_running_head_a_page_number_and_a_caption_stay_out_of_the_sentence_that_they_interrupt()
    {
        IEnumerable<PageLine> second =
        [
            Lines.Line("A Long Title", 40, size: 8),
            .. Lines.Paragraph(80, "page and ends on the next one."),
            Lines.Line("Figure 1: What nobody reads aloud.", 120),
            Lines.Line("2", 760, left: 300),
        ];
        var first =
            Body(300).Append(Lines.Line("This sentence starts on the first", 470)).Append(Lines.Line("1", 760, left: 300));

        var paper = Read([Lines.Page(1, Top("Abstract"), first), Lines.Page(2, second)]);

        Assert.EndsWith("starts on the first page and ends on the next one.", paper.Passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_a_table_is_no_prose()
    {
        var table = Lines.Paragraph(480, "Random sampling | Adaptive sampling", "Recall | 4.44 | 82.95", "Precision | 29.09 | 96.86");
        var first = Body(300).Append(Lines.Line("In a sentence too | a gap may be wide.", 460));

        var passages = Read([Lines.Page(1, Top("Abstract"), first, table)]).Passages;

        Assert.EndsWith("a gap may be wide.", passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Offsets_of_passages_count_in_the_pages_text()
    {
        var content = Content(Paper());
        var pages = PaperReader.ReadText(content).Pages.ToDictionary(page => page.Page, page => page.Text);

        Assert.All(PaperReader.Read(content).Passages, passage =>
            Assert.Equal(passage.Text, pages[passage.Page].Substring(passage.Start, passage.Length).Replace('\n', ' ')));
    }

    [Fact]
    public void A_sentence_that_begins_on_the_next_page_is_on_that_page()
    {
        var paper = Read([Lines.Page(1, Top("Abstract"), Body(300)), Lines.Page(2, Lines.Paragraph(100, "The word quixotic stands here."))]);

        Assert.Equal(2, Assert.Single(paper.Passages, passage => passage.Text.Contains("quixotic", StringComparison.Ordinal)).Page);
    }

    [Fact]
    public void A_word_broken_at_a_lines_end_is_whole_in_the_pages_text()
    {
        var content = Content([Lines.Page(1, Lines.Paragraph(100, "We study con-", "vergence of it."))]);

        Assert.Equal("We study convergence\nof it.", PaperReader.ReadText(content).Pages[0].Text);
    }

    [Fact]
    public void Lost_pages_are_counted_and_named()
    {
        var paper =
            PaperReader.Read(Content(Paper()) with { TotalPages = 2, Lost = [new LostPage(2, "it took longer than 10 seconds")] });

        Assert.Equal([2], paper.Pages.Lost);
        Assert.Equal(["Page 2 could not be read: it took longer than 10 seconds."], paper.Notices);
    }

    [Fact]
    public void No_page_is_too_odd_to_be_read()
    {
        string[] texts =
        [
            "Abstract", "1 Introduction", "References", "[1] A. Turing.", "Figure 1: x", "con-", "a@b.c", "∑", "1", "Keywords: a", "A. B", "We go on and on.",
        ];
        var text = Gen.Int[0, texts.Length - 1].Select(at => texts[at]);
        var line = Gen.Select(text, Gen.Float[0, 800], Gen.Float[0, 600], Gen.Float[0, 30], Gen.Int[0, 3],
            (words, top, left, size, region) => Lines.Line(words, top, left, size, region % 2 == 0 ? Bold : TextStyle.None, region));
        var page = line.List[0, 12];

        page.List[1, 3].Sample(pages =>
        {
            var paper = Read([.. pages.Select((lines, at) => Lines.Page(at + 1, lines))]);
            return paper.Error is not null || paper.Header is not null;
        }, iter: 2000);
    }

    [Theory]
    [InlineData("Proceedings of the 32 nd International Conference on Machine Learning, Lille, 2015.", "Proceedings of the 32nd International Conference on Machine Learning", 2015)]
    [InlineData("Proceedings of Machine Learning Research vol 65:1–24, 2017", "Proceedings of Machine Learning Research", 2017)]
    [InlineData("31st Conference on Neural Information Processing Systems (NIPS 2017)", "31st Conference on Neural Information Processing Systems", 2017)]
    public void Venue_and_year_are_read_of_the_small_print(string print, string venue, int year)
    {
        var header = Read([Lines.Page(1, Top("Abstract"), Body(300), [Lines.Line(print, 740, size: 8)])]).Header!;

        Assert.Equal((venue, year), (header.Venue, header.Year));
    }

    private static ExtractedPaper Read(IReadOnlyList<PdfPage> pages) => PaperReader.Read(Content(pages));

    private static PdfContent Content(IReadOnlyList<PdfPage> pages) =>
        new() { File = "paper.pdf", TotalPages = pages.Count, Pages = pages };

    private static List<PdfPage> Paper(string heading = "Abstract") => [Lines.Page(1, Top(heading), Body(300))];

    private static IEnumerable<PageLine> Top(string heading) =>
    [
        Lines.Line("A Long Title That Runs", 100, left: 180, size: 16),
        Lines.Line("over Two Lines", 120, left: 220, size: 16),
        Lines.Line("Ada Lovelace and Charles Babbage", 150, left: 200, size: 12),
        Lines.Line("University of London", 166, left: 220, style: TextStyle.Italic),
        Lines.Line(heading, 230, left: 280, style: Bold),
        Lines.Line("We bound everything by stability. The", 250, size: 9),
        Lines.Line("bounds are tight.", 261, size: 9),
    ];

    private static IEnumerable<PageLine> Body(float top) =>
    [
        Lines.Line("1 Introduction", top, size: 12, style: Bold),
        .. Lines.Paragraph(top + 20, "Learning is hard to bound, as many have found before us in vain.", "We show how it is done, in three easy steps that anyone can take."),
        Lines.Line("1.1 Related work", top + 70, style: Bold),
        .. Lines.Paragraph(top + 90, "Others have tried before us, and their bounds are loose by a lot.", "Ours are not, and the proof of it is short enough to be read here."),
    ];

    [Fact]
    public void A_word_that_begins_like_the_abstracts_heading_is_none()
    {
        var notice = Lines.Line("Abstracting with credit is permitted", 700, size: 8);

        Assert.StartsWith("We bound", Read([Lines.Page(1, Top("Abstract"), Body(300), [notice])]).Header!.Abstract, StringComparison.Ordinal);
        Assert.Null(Read([Lines.Page(1, Body(300), [notice])]).Header!.Abstract);
    }

    [Fact]
    public void Behind_a_title_page_the_abstract_is_on_the_second()
    {
        var top = Top("Abstract").ToList();

        var header = Read([Lines.Page(1, top.Take(4)), Lines.Page(2, top.Skip(4), Body(300))]).Header!;

        Assert.Equal("We bound everything by stability. The bounds are tight.", header.Abstract);
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], header.Authors);
    }

    [Fact]
    public void Keywords_below_a_heading_of_their_own_are_no_section()
    {
        IEnumerable<PageLine> keywords =
        [
            Lines.Line("KEYWORDS", 276, style: Bold), Lines.Line("bounds, stability", 288),
            Lines.Line("ACM Reference Format:", 310, size: 8, style: Bold), Lines.Line("Ada Lovelace. 2022. A Long Title.", 320, size: 8),
        ];

        var paper = Read([Lines.Page(1, Top("Abstract"), keywords, Body(360))]);

        Assert.Equal(["1 Introduction", "1.1 Related work"], paper.Sections.Select(section => section.Heading));
        Assert.DoesNotContain(paper.Passages, passage => passage.Text.Contains("bounds, stability", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_ends_with_the_small_capitals_of_its_last_word()
    {
        var (capital, rest) = (Lines.Line("G", 100, size: 17), Lines.Line("ENERALIZATION OF LARGE", 100, left: 90, size: 14));
        var title = rest with { Runs = [.. capital.Runs, rest.Runs[0] with { SpaceBefore = false }, .. rest.Runs.Skip(1)] };

        var header = Read([Lines.Page(1, [title, Lines.Line("models", 118, size: 14, style: TextStyle.SmallCapitals)], Top("Abstract").Skip(2), Body(300))]).Header!;

        Assert.Equal("GENERALIZATION OF LARGE models", header.Title);
    }

    [Theory]
    [InlineData("WORKS OF", "LARGE NETWORKS OF")]
    [InlineData("LEVEL BOUNDS", "LARGE NET-LEVEL BOUNDS")]
    public void A_word_of_a_title_that_is_broken_among_small_capitals_is_whole(string below, string expected)
    {
        var (capital, rest) = (Lines.Line("L", 100, size: 17), Lines.Line("ARGE NET", 100, left: 90, size: 14));
        var hyphen = Lines.Line("-", 100, left: 150, size: 17);
        var title = rest with { Runs = [.. capital.Runs, rest.Runs[0] with { SpaceBefore = false }, rest.Runs[1], .. hyphen.Runs] };

        var header = Read([Lines.Page(1, [title, Lines.Line(below, 118, size: 14)], Top("Abstract").Skip(2), Body(300))]).Header!;

        Assert.Equal(expected, header.Title);
    }

    [Fact]
    public void A_page_number_beside_a_title_marks_a_running_head()
    {
        var paper = Read(
        [
            Lines.Page(1, Top("Abstract"), Body(300).Append(Lines.Line("This sentence starts on the first", 470))),
            Lines.Page(2, [Lines.Line("2 A. Lovelace", 88), .. Lines.Paragraph(104, "page, goes on over the second and ends")]),
            Lines.Page(3, [Lines.Line("A Long Title 3", 88), .. Lines.Paragraph(104, "on the third.")]),
        ]);

        Assert.EndsWith("on the first page, goes on over the second and ends on the third.", paper.Passages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Slanted_words_before_a_dash_head_the_text_behind_them()
    {
        IEnumerable<PageLine> letter =
        [
            Headed("Introduction.—", "Engines are bounded by their wheels.", 300), Lines.Line("This is well known.", 312),
            Headed("Main results.—", "Engines have wheels.", 324), Lines.Line("Others go on.— They have none.", 336),
        ];

        var paper = Read([Lines.Page(1, Top("Abstract"), letter)]);

        Assert.Equal(["Introduction", "Main results"], paper.Sections.Select(section => section.Heading));
        Assert.Equal("Engines are bounded by their wheels. This is well known.", paper.Passages[0].Text);
    }

    private static PageLine Headed(string heading, string text, float top)
    {
        var (first, rest) = (Lines.Line(heading, top, style: TextStyle.Italic), Lines.Line(text, top, left: 160));
        return rest with { Runs = [.. first.Runs, rest.Runs[0] with { SpaceBefore = true }, .. rest.Runs.Skip(1)] };
    }

    [Fact]
    public void A_journals_name_in_its_masthead_is_no_title()
    {
        IEnumerable<PageLine> masthead =
        [
            Lines.Line("Contents lists available online", 40, size: 8), Lines.Line("Neural Engines", 60, size: 16),
            Lines.Line("journal homepage: www.engines.example", 75, size: 8),
        ];

        Assert.StartsWith("A Long Title", Read([Lines.Page(1, masthead, Top("Abstract"), Body(300))]).Header!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_letter_without_headings_the_abstract_is_what_stands_over_both_columns()
    {
        var wide = Enumerable.Range(0, 5).Select(row => Lines.Line("We bound everything that anyone has ever tried to bound by the stability of the rule.", 200 + (11 * row), size: 9));
        var columns = Enumerable.Range(1, 2).SelectMany(column => Enumerable.Range(0, 20).Select(row =>
            Lines.Line("the text goes on in its columns for long", 280 + (12 * row), left: column == 1 ? 72 : 320, region: column)));

        var header = Read([Lines.Page(1, Top("").Take(4), wide, columns)]).Header!;

        Assert.StartsWith("We bound everything", header.Abstract, StringComparison.Ordinal);
        Assert.EndsWith("of the rule.", header.Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_text_without_headings_the_first_paragraph_is_no_abstract()
    {
        var text = Enumerable.Range(0, 20).Select(row => Lines.Line("the text goes on for long, and nothing says what it is about", 280 + (12 * row)));

        Assert.Null(Read([Lines.Page(1, Top("").Take(4), text)]).Header!.Abstract);
    }
}
