using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Ingestion.Sources;

public sealed class JsonLinesTests : IAsyncDisposable
{
    private readonly LibraryFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData("bees.jsonl")]
    [InlineData("bees.jsonl.gz")]
    [InlineData("BEES.JSONL.BR")]
    public async Task Papers_are_indexed_without_any_download(string name)
    {
        var file = Write(
            name, Line("dances", pdf: new Uri(_fixture.Web.Root, "dances.pdf").AbsoluteUri), Line("hives"));

        var result = await IngestAsync(file);

        Assert.Equal((2, 2, 0, 0), (result.Papers, result.Indexed, result.Failed.Count, result.Downloaded));
        Assert.Empty(_fixture.Web.Requests);
        Assert.False(
            File.Exists(_fixture.CatalogPath)
                && File.ReadAllText(_fixture.CatalogPath).Contains("dances", StringComparison.Ordinal));
        var hit = Assert.Single((await _fixture.SearchAsync("title:dances")).Hits);
        Assert.Equal(("dances", false), (hit.Paper.Id.Value, hit.Paper.FullText));
        await using var library = await _fixture.OpenAsync();
        Assert.Equal([name], (await library.GetStatusAsync(LibraryFixture.Cancellation)).Sources);
    }

    [Fact]
    public async Task An_unchanged_file_changes_nothing_and_a_changed_line_only_its_paper()
    {
        var file = Write("bees.jsonl", [.. Many(0, 30)]);
        await IngestAsync(file);
        var before = _fixture.IndexFiles();

        var same = await IngestAsync(file);
        Assert.Equal((30, 0, 30), (same.Papers, same.Indexed, same.Unchanged));
        Assert.Equal(before, _fixture.IndexFiles());

        Write("bees.jsonl", [.. Many(0, 29), Line("bee29", text: "Wasps now")]);
        var other = await IngestAsync(file);
        Assert.Equal((1, 29), (other.Indexed, other.Unchanged));
        Assert.Equal("bee29", Assert.Single((await _fixture.SearchAsync("wasps")).Hits).Paper.Id.Value);
    }

    [Fact]
    public async Task Bad_lines_are_reported_by_number_and_the_others_are_indexed()
    {
        var file = Write("bees.jsonl", Line("a"), "", "no JSON", "{\"title\": \"x\"}", Line("a"), Line("b"));

        var result = await IngestAsync(file);

        Assert.Equal((2, 2), (result.Papers, result.Indexed));
        Assert.Equal(["bees.jsonl:3", "bees.jsonl:4", "bees.jsonl:5"], result.Failed.Select(failure => failure.Id));
        Assert.All(result.Failed, failure => Assert.Equal("list", failure.Stage));
        Assert.Contains("an earlier line has the id 'a'", result.Failed[2].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_first_of_thousands_of_bad_lines_are_reported()
    {
        var result = await IngestAsync(Write("bees.jsonl", [Line("a"), .. Enumerable.Repeat("{}", 3000)]));

        Assert.Equal(101, result.Failed.Count);
        Assert.Contains("2900 more", result.Failed[^1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wasps.jsonl")]
    [InlineData("wasps.jsonl", "bees.jsonl")]
    public async Task No_file_replaces_a_paper_of_another_file(params string[] later)
    {
        await IngestAsync(Write("bees.jsonl", Line("1"), Line("2")));
        Write("wasps.jsonl", Line("1", "Wasps sting."), Line("3"));

        var result = await IngestAsync([.. later.Select(name => Path.Combine(_fixture.Options.CorpusPath, name))]);

        var failure = Assert.Single(result.Failed);
        Assert.Equal("wasps.jsonl:1", failure.Id);
        Assert.Contains("bees.jsonl already has a paper '1'", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(("Bees dance.", 3), ((await GetAsync("1")).Abstract, await CountAsync()));
    }

    [Fact]
    public async Task Only_the_first_of_thousands_of_id_conflicts_are_reported()
    {
        await IngestAsync(Write("bees.jsonl", [.. Many(0, 1100)]));

        var result = await IngestAsync(
            Write(
                "wasps.jsonl", [.. Enumerable.Range(0, 1100).Select(number => Line($"bee{number}", "Wasps sting."))]));

        Assert.Equal((0, 101), (result.Indexed, result.Failed.Count));
        Assert.Empty((await _fixture.SearchAsync("wasps")).Hits);
    }

    [Fact]
    public async Task A_line_that_moves_to_the_next_file_remains_the_same_paper()
    {
        await IngestAsync(Write("bees.jsonl", Line("a"), Line("b")), Write("wasps.jsonl", Line("w")));

        var result = await IngestAsync(Write("bees.jsonl", Line("a")), Write("wasps.jsonl", Line("w"), Line("b")));

        Assert.Equal((1, 0, 0), (result.Indexed, result.Failed.Count, result.Notices.Count));
        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task A_renamed_file_takes_over_its_papers()
    {
        var old = Write("bees.jsonl", Line("a"), Line("b"));
        await IngestAsync(old);
        File.Delete(old);

        var result = await IngestAsync(Write("honeybees.jsonl", Line("a"), Line("b")));

        Assert.Equal((2, 0, 2), (result.Indexed, result.Failed.Count, await CountAsync()));
    }

    [Theory]
    [InlineData("The Temperature of a Hive", 2)]
    [InlineData("On smith2020-hives", 1)]
    public async Task A_listed_paper_replaces_a_paper_of_a_file_only_if_they_are_duplicates(string title, int papers)
    {
        await IngestAsync(Write("bees.jsonl", Line("smith2020-hives")));

        await IngestAsync(Write("refs.bib", $"@misc{{smith2020-hives, title={{{title}}}}}"));

        Assert.Equal(
            ("On smith2020-hives", papers), ((await GetAsync("smith2020-hives")).Paper.Title, await CountAsync()));
    }

    [Fact]
    public async Task A_paper_without_its_line_remains_until_it_is_pruned_and_papers_of_other_files_always_remain()
    {
        var (bees, wasps) = (Write("bees.jsonl", Line("a"), Line("b")), Write("wasps.jsonl", Line("w")));
        await IngestAsync(bees, wasps);
        Write("bees.jsonl", Line("a"));

        var unpruned = await IngestAsync(bees);
        Assert.Contains(": b", Assert.Single(unpruned.Notices), StringComparison.Ordinal);
        Assert.Equal(3, await CountAsync());

        await _fixture.IngestAsync(new IngestOptions { Sources = [bees], Prune = true });
        Assert.Equal(2, await CountAsync());
        Assert.Empty((await _fixture.SearchAsync("title:b")).Hits);
    }

    [Fact]
    public async Task Nothing_is_pruned_while_a_line_cannot_be_read()
    {
        var file = Write("bees.jsonl", Line("a"), Line("b"));
        await IngestAsync(file);
        Write("bees.jsonl", Line("a"), Line("b")[..20]);

        var result = await _fixture.IngestAsync(new IngestOptions { Sources = [file], Prune = true });

        Assert.Contains("not removed", Assert.Single(result.Notices), StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Files_and_lists_are_merged_and_a_listed_paper_keeps_its_id()
    {
        _fixture.List("[What a bee dances](https://example.org/what-a-bee-dances.html): On film.");
        var file = Write("bees.jsonl", Line("what-a-bee-dances"), Line("hives"));

        var result = await _fixture.IngestAsync(_fixture.Ingest with { Sources = [_fixture.ListPath, file] });

        Assert.Equal((2, 2), (result.Papers, result.Indexed));
        Assert.Equal("bees.jsonl:1", Assert.Single(result.Failed).Id);
        Assert.Equal(["bees.jsonl", "papers.md"], await SourcesAsync());
    }

    [Fact]
    public async Task Papers_of_files_survive_a_new_generation()
    {
        await IngestAsync(Write("bees.jsonl", [.. Many(0, 20)]));
        await IngestAsync(Write("wasps.jsonl", [.. Many(20, 60)]));

        await using var library = await _fixture.OpenAsync();
        var status = await library.GetStatusAsync(LibraryFixture.Cancellation);
        Assert.Equal((80, "000002"), (status.Papers, status.Generation));
        Assert.Equal(["bees.jsonl", "wasps.jsonl"], status.Sources);
        Assert.Equal(
            "Text of bee7, of bees.",
            (await library.GetAsync(new PaperId("bee7"), LibraryFixture.Cancellation))!.Abstract);
    }

    [Theory]
    [InlineData("none.jsonl", null)]
    [InlineData("empty.jsonl", "")]
    [InlineData("cut.jsonl.gz", "no gzip")]
    public async Task A_file_without_papers_is_an_error(string name, string? content)
    {
        var file = Path.Combine(_fixture.Options.CorpusPath, name);
        if (content is not null)
        {
            await File.WriteAllTextAsync(file, content, LibraryFixture.Cancellation);
        }

        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => IngestAsync(file));

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Null(error.InnerException as NullReferenceException);
    }

    private static IEnumerable<string> Many(int first, int count) =>
        Enumerable.Range(first, count).Select(number => Line($"bee{number}", $"Text of bee{number}, of bees."));

    private static string Line(string id, string text = "Bees dance.", string? pdf = null) =>
        JsonSerializer.Serialize(new { id, title = $"On {id}", @abstract = text, pdf });

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_fixture.Options.CorpusPath, name);
        using var file = File.Create(path);
        using Stream stream = Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".GZ" => new GZipStream(file, CompressionLevel.Fastest),
            ".BR" => new BrotliStream(file, CompressionLevel.Fastest),
            _ => file,
        };
        stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return path;
    }

    private Task<UpdateResult> IngestAsync(params string[] files) =>
        _fixture.IngestAsync(new IngestOptions { Sources = files });

    private async Task<PaperDetails> GetAsync(string id)
    {
        await using var library = await _fixture.OpenAsync();
        return (await library.GetAsync(new PaperId(id), LibraryFixture.Cancellation))!;
    }

    private async Task<int> CountAsync()
    {
        await using var library = await _fixture.OpenAsync();
        return (await library.GetStatusAsync(LibraryFixture.Cancellation)).Papers;
    }

    private async Task<IReadOnlyList<string>> SourcesAsync()
    {
        await using var library = await _fixture.OpenAsync();
        return (await library.GetStatusAsync(LibraryFixture.Cancellation)).Sources;
    }
}
