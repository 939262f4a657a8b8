using CsCheck;
using SearchPapers.Export;
using SearchPapers.Tests.Support;
using SearchPapers.Text;

namespace SearchPapers.Tests.Export;

/// <summary>What holds for the writer of every export format.</summary>
public abstract class PaperWriterConformanceTests
{
    private static readonly Gen<string> Text = HostileText.Any;

    private static readonly Gen<PaperDetails> Hostile = Gen.Select(
        HostileText.Visible, Text, Text.Array[0, 3], Text.Array[0, 3], Text, Text, CreatePaper);

    protected abstract ExportFormat Format { get; }

    protected virtual string NewLine => "\n";

    [Fact]
    public void Every_paper_is_written_once_and_in_order()
    {
        var papers = Enumerable.Range(0, 40).Select(number => Plain($"bees-{number * 7 % 40}")).ToList();

        Assert.Equal(papers.Select(Describe), Read(Write(papers)));
    }

    [Fact]
    public void Hostile_text_does_not_break_the_format() =>
        Hostile.Array[1, 4].Sample(details =>
        {
            var papers = details.Select((paper, number) => Exported(Numbered(paper, number), "/bees.pdf")).ToList();

            Assert.Equal(papers.Select(Describe), Read(Write(papers)));
        });

    [Fact]
    public void The_same_papers_give_the_same_text() =>
        Hostile.Select(paper => Exported(paper)).Array[0, 3].Sample(
            papers => Assert.Equal(Write(papers), Write(papers)), iter: 20);

    [Fact]
    public void Without_papers_the_export_is_empty_and_valid() => Assert.Empty(Read(Write([])));

    [Fact]
    public void All_lines_end_with_the_line_break_of_the_format() =>
        Hostile.Select(paper => Exported(paper)).Array[1, 3].Sample(papers =>
        {
            var export = Write(papers);

            Assert.EndsWith(NewLine, export, StringComparison.Ordinal);
            Assert.DoesNotContain(export.Replace(NewLine, "", StringComparison.Ordinal), char.IsControl);
        });

    /// <summary>Reads an export as strictly as its format, and returns the ids and titles.</summary>
    private protected abstract IEnumerable<(string Id, string Title)> Read(string export);

    // JSON replaces an unpaired surrogate, and TeX omits it.
    private protected static (string Id, string Title) Describe(string id, string title) =>
        (id, UnicodeText.ToSingleLine(title.Replace("\ufffd", "", StringComparison.Ordinal)).Normalize());

    private static PaperDetails CreatePaper(
        string id, string title, string[] authors, string[] tags, string note, string text) => new()
        {
            Paper = new Paper
            {
                Id = new PaperId($"id{id}"),
                Title = $"Of bees {title}",
                Authors = [.. authors.Select(author => $"Ada {author}")],
                Tags = [.. tags.Select(tag => $"bees {tag}")],
                Venue = note,
                Year = title.Length == 0 ? null : 2000 + title.Length,
            },
            Note = note,
            Abstract = text,
        };

    private static (string Id, string Title) Describe(ExportedPaper paper) =>
        Describe(paper.Paper.Id.Value, paper.Paper.Title);

    private static ExportedPaper Plain(string id) =>
        Exported(new PaperDetails { Paper = new Paper { Id = new PaperId(id), Title = $"The title of {id}" } });

    private static ExportedPaper Exported(PaperDetails paper, string? file = null) => new(paper, file);

    // With the same title, two papers would be one.
    private static PaperDetails Numbered(PaperDetails paper, int number) => paper with
    {
        Paper = paper.Paper with
        {
            Id = new PaperId($"{paper.Paper.Id}/{number}"),
            Title = $"{paper.Paper.Title} {number}",
            Url = $"https://example.org/{number}/%7B{{x}}\\",
            Pdf = $"https://example.org/{number}.pdf?a=%0A&b={{#_~",
        },
    };

    private string Write(IEnumerable<ExportedPaper> papers)
    {
        using var text = new StringWriter();
        var writer = PaperWriter.Create(Format, text);
        foreach (var paper in papers)
        {
            writer.Write(paper);
        }

        writer.End();
        return text.ToString();
    }
}
