using System.Text;
using SearchPapers.Bibliography;
using SearchPapers.Ingestion.Sources;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Ingestion.Sources;

public sealed class ReadingListFileTests : IDisposable
{
    private const string List = "## Papers\r\n- [Ünlike Any Net](https://arxiv.org/abs/1706.00001)\r\n  - a note\r\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("searchpapers-lists-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_is_read_with_and_without_a_byte_order_mark(bool hasMark)
    {
        var path = PathOf("list.md");
        await File.WriteAllTextAsync(path, List, new UTF8Encoding(hasMark), TestContext.Current.CancellationToken);

        var paper = Assert.Single(await ReadAsync(path));

        Assert.Equal(("Ünlike Any Net", "a note", path), (paper.Title, paper.Note, Assert.Single(paper.Sources)));
    }

    [Theory]
    [InlineData("list.md", "no entries here", "names no paper")]
    [InlineData("list.tex", "@article{x}", "neither a Markdown list nor a bibliography")]
    [InlineData("list.bib", "no entries here", "has no entry")]
    [InlineData("list.md", "- [A](https://arxiv.org/abs/1706.00001)\0", "binary")]
    public async Task A_file_that_is_no_list_is_rejected_with_advice(string name, string text, string reason)
    {
        await File.WriteAllTextAsync(PathOf(name), text, TestContext.Current.CancellationToken);

        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => ReadAsync(PathOf(name)));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains(PathOf(name), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_data_is_rejected()
    {
        await File.WriteAllBytesAsync(
            PathOf("list.md"), [0xFF, 0xD8, 0xFF, 0xE0], TestContext.Current.CancellationToken);

        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => ReadAsync(PathOf("list.md")));

        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_an_error()
    {
        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => ReadAsync(PathOf("none.md")));

        Assert.Contains("no such file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_reading_list()
    {
        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => ReadAsync(_folder.FullName));

        Assert.Contains("is a folder", error.Message, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private static async Task<IReadOnlyList<Reference>> ReadAsync(string path) =>
        (await ReadingListFile.ReadAsync(path, TestContext.Current.CancellationToken)).References;
}
