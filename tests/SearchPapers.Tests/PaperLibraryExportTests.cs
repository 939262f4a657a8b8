using System.Text.Json;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests;

public sealed class PaperLibraryExportTests : IAsyncDisposable
{
    private readonly LibraryFixture _fixture = new();

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    // One id by each rule: publisher key (twice), arXiv, file name, title, the id of a JSON line, and an id that is no
    // valid BibTeX key.
    [Fact]
    public async Task What_is_exported_as_BibTeX_is_ingested_as_the_same_papers()
    {
        _fixture.List(
            "[Bees by Proxy](http://proceedings.mlr.press/v80/charles18a.html) Ada Apis, Bela Bombus. ICML 2018",
            "[Wasps by Proxy](http://proceedings.mlr.press/v70/charles18a.html) Ada Apis, Bela Bombus. ICML 2017",
            "[Gödel & the 100% {hive}: $5_a ~ \\\\](https://arxiv.org/abs/1801.00001) Erdős Pál, Łukasz Øre",
            "[A File of Bees](https://example.org/telling-bees.pdf): Note with <signs> & more.",
            "[The Temperature of a Hive](https://example.org/page.html)");
        var lines = Path.Combine(_fixture.Options.CorpusPath, "more.jsonl");
        await File.WriteAllLinesAsync(lines, Lines(), Cancellation);
        await _fixture.IngestAsync(
            _fixture.Ingest with { Sources = [_fixture.ListPath, lines], NetworkBudget = TimeSpan.Zero });
        var before = await ExportAsync(_fixture.Options, ExportFormat.JsonLines);
        var bibliography = Path.Combine(_fixture.Options.CorpusPath, "all.bib");
        await File.WriteAllTextAsync(
            bibliography, await ExportAsync(_fixture.Options, ExportFormat.BibTex), Cancellation);

        await using var other = new LibraryFixture();
        var result =
            await other.IngestAsync(other.Ingest with { Sources = [bibliography], NetworkBudget = TimeSpan.Zero });

        Assert.DoesNotContain(result.Failed, failure => failure.Stage == "list");
        Assert.Equal(9, Facts(before).Count);
        Assert.Equal(Facts(before), Facts(await ExportAsync(other.Options, ExportFormat.JsonLines)));
    }

    [Fact]
    public async Task Of_a_query_all_that_matches_is_written_and_of_a_number_what_a_search_shows()
    {
        await ManyAsync();
        await using var library = await _fixture.OpenAsync();
        var shown = await library.SearchAsync("bees", new SearchOptions { Top = 7 }, Cancellation);

        Assert.Equal(30, (await IdsAsync(library, null)).Count);
        Assert.Equal(29, (await IdsAsync(library, "bees")).Count);
        Assert.Equal(shown.Hits.Select(hit => hit.Paper.Id.Value), await IdsAsync(library, "bees", 7));
        Assert.Equal(["wasp"], await IdsAsync(library, "title:wasps"));
        Assert.Equal(3, (await IdsAsync(library, null, 3)).Count);
        Assert.Empty(await IdsAsync(library, "quokka"));
    }

    [Fact]
    public async Task The_file_of_a_paper_is_named_where_there_is_one()
    {
        _fixture.List(
            _fixture.Item("dances", "What a bee dances", "Films."),
            _fixture.Item("hives", "The temperature of a hive", "Honey."));
        _fixture.Put("dances", LibraryFixture.BeePdf);
        await _fixture.IngestAsync();

        var lines = (await ExportAsync(_fixture.Options, ExportFormat.JsonLines)).Split('\n');

        Assert.Contains(
            $"\"file\":\"{Path.Combine(Path.GetFullPath(_fixture.Options.CorpusPath), "pdf", "dances.pdf")}\"",
            lines[0],
            StringComparison.Ordinal);
        Assert.Contains("\"file\":null", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        await using var empty = await _fixture.OpenAsync();
        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexNotFound,
            () => empty.ExportAsync(TextWriter.Null, ExportFormat.Ris, cancellationToken: Cancellation));
        await ManyAsync();
        await using var library = await _fixture.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            () => library.ExportAsync(TextWriter.Null, ExportFormat.Ris, " ", null, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => library.ExportAsync(TextWriter.Null, ExportFormat.Ris, null, 0, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => library.ExportAsync(TextWriter.Null, (ExportFormat)9, null, null, Cancellation));
        await ErrorAssert.ThrowsAsync(
            SearchPapersError.QuerySyntax,
            () => library.ExportAsync(TextWriter.Null, ExportFormat.Ris, "(bees", null, Cancellation));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => library.ExportAsync(
                TextWriter.Null, ExportFormat.Ris, null, null, new CancellationToken(canceled: true)));
    }

    private static IEnumerable<string> Lines() =>
        new[] { "p1", "An id: {of} its own", "10.1000/x", "größe" }.Select(id => JsonSerializer.Serialize(
            new { id, title = $"On {id} and all", @abstract = "Bees.", authors = new[] { "Ada Apis" }, year = 2001 }));

    private static List<string> Facts(string lines) =>
    [
        .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(paper =>
            string.Join(
                " | ",
                new[] { "id", "title", "authors", "year", "venue", "abstract", "pdf" }.Select(
                    name => paper.GetProperty(name).ToString()))),
    ];

    private static async Task<string> ExportAsync(PaperLibraryOptions options, ExportFormat format)
    {
        await using var library = await PaperLibrary.OpenAsync(options, Cancellation);
        await using var text = new StringWriter();
        await library.ExportAsync(text, format, cancellationToken: Cancellation);
        return text.ToString();
    }

    private static async Task<List<string>> IdsAsync(PaperLibrary library, string? query, int? top = null)
    {
        await using var text = new StringWriter();
        var count = await library.ExportAsync(text, ExportFormat.JsonLines, query, top, Cancellation);
        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(count, lines.Length);
        return [.. lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
    }

    private async Task ManyAsync()
    {
        var lines = Path.Combine(_fixture.Options.CorpusPath, "many.jsonl");
        var bees = Enumerable.Range(0, 29)
            .Select(number => JsonSerializer.Serialize(new { id = $"bee{number}", title = $"Of {number} bees" }));
        await File.WriteAllLinesAsync(lines, [.. bees, """{"id": "wasp", "title": "Of wasps"}"""], Cancellation);
        await _fixture.IngestAsync(new IngestOptions { Sources = [lines] });
    }
}
