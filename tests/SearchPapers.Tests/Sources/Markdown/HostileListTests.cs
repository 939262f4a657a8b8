using System.Globalization;
using System.Text;
using SearchPapers.Bibliography;
using SearchPapers.Download.Files;
using SearchPapers.Sources.Markdown;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Sources.Markdown;

public sealed class HostileListTests
{
    private const string Paper = "[A Paper of Note](https://arxiv.org/abs/1706.00001)";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Fact]
    public void A_list_of_five_megabytes_is_read_completely()
    {
        var list = new StringBuilder();
        for (var i = 0; list.Length < 5_000_000; i++)
        {
            list.Append(Invariant, $"- [Paper number {i} of many](https://example.org/p/{i}.html)");
            list.AppendLine(
                Invariant, $" - Ada Lovelace, Bo Li, ICML 2018. [pdf](https://example.org/p/number-{i}.pdf)");
        }

        var papers = Read(list.ToString());

        Assert.Equal(list.ToString().Count(unit => unit == '\n'), papers.Count);
        Assert.Equal(papers.Count, papers.WithIds().Select(paper => paper.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("**", 50_000)]
    [InlineData("- [", 30_000)]
    [InlineData("\"", 100_000)]
    [InlineData("A. B, ", 50_000)]
    [InlineData("![", 50_000)]
    [InlineData("<a href=", 30_000)]
    [InlineData("|a", 50_000)]
    [InlineData("Aa, ", 50_000)]
    [InlineData("(", 100_000)]
    public void Repeated_markup_is_read_in_bounded_time(string mark, int times)
    {
        var list = $"- {Paper}\n\n- " + string.Concat(Enumerable.Repeat(mark, times));

        var papers = ReadOrRefuse(list);

        Assert.True(papers is null || papers[0].PreferredId() == "arxiv-1706.00001");
    }

    [Fact]
    public void Deeply_nested_lists_are_read_or_rejected()
    {
        var list = string.Concat(Enumerable.Range(0, 3_000).Select(i => new string(' ', 2 * i) + $"- {Paper}\n"));

        var papers = ReadOrRefuse(list);

        Assert.True(papers is null || Assert.Single(papers).PreferredId() == "arxiv-1706.00001");
    }

    [Fact]
    public void Deeply_nested_quotes_are_read_or_rejected() =>
        Assert.True(ReadOrRefuse(new string('>', 20_000) + Paper) is null or { Count: <= 1 });

    [Fact]
    public void A_huge_title_is_truncated()
    {
        var title = string.Concat(Enumerable.Repeat("😀 word ", 100_000));

        var paper = Assert.Single(Read($"- [{title}](https://doi.org/10.1/1)"));

        Assert.InRange(paper.Title.Length, 490, 500);
        Assert.False(char.IsHighSurrogate(paper.Title[^1]));
    }

    [Fact]
    public void Control_characters_are_removed_from_titles_notes_and_addresses()
    {
        var papers = Read(
            "- [A \u001b\\[31mred\u0007 and\u200b plain title](https://doi.org/10.1/1) " +
            "[pdf](https://example.org/\u0001x.pdf)\n  - a\u001b note");

        var paper = Assert.Single(papers);
        Assert.Equal("A [31mred and plain title", paper.Title);
        Assert.EndsWith("\na note", paper.Note, StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Note!, unit => char.IsControl(unit) && unit != '\n');
        Assert.DoesNotContain(paper.PdfAddresses, pdf => pdf.AbsoluteUri.Contains("x.pdf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd.pdf")]
    [InlineData("data:application/pdf;base64,AAAA")]
    [InlineData("ftp://example.org/a.pdf")]
    [InlineData("//example.org/a.pdf")]
    [InlineData("/etc/passwd.pdf")]
    [InlineData("https://user:secret@example.org/a.pdf")]
    [InlineData("http:///a.pdf")]
    public void Links_with_other_schemes_are_dropped(string address)
    {
        var paper = Assert.Single(Read($"- [A Paper of Note](https://doi.org/10.1/1) [pdf]({address})"));

        Assert.Equal(["https://doi.org/10.1/1"], paper.Links.Select(link => link.Url));
        Assert.Empty(paper.PdfAddresses);
    }

    [Fact]
    public void No_id_escapes_its_folder()
    {
        var papers = Read("""
            - [../../etc/passwd of all](https://doi.org/10.1/1)
            - [Some other paper](https://example.org/..%2f..%2f..%2fescape-here.pdf)
            - [Yet another paper](https://example.org/%2e%2e%5cescape-there.pdf)
            """);

        Assert.All(
            papers,
            paper => Assert.DoesNotMatch(@"\.\.|/|\\", CorpusFolder.FileName(new PaperId(paper.PreferredId()))));
        Assert.Equal(3, papers.Count);
    }

    private static IReadOnlyList<Reference> Read(string markdown) => MarkdownReadingList.Read(markdown, "list.md");

    private static IReadOnlyList<Reference>? ReadOrRefuse(string markdown)
    {
        try
        {
            return Read(markdown);
        }
        catch (SearchPapersException e) when (e.Error == SearchPapersError.CorpusFormat)
        {
            return null;
        }
    }
}
