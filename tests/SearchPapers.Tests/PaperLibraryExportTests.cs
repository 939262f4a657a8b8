using System.Text.Json;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests;

public sealed class PaperLibraryExportTests : IAsyncDisposable
{
    private readonly LibraryFixture _bench = new();

    private static CancellationToken Stop => LibraryFixture.Stop;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    // Ids by every rule: a publisher's key and one more of the same, arXiv, a file's name, a title, a line's own, one
    // that no key of BibTeX can be.
    [Fact]
    public async Task What_is_exported_as_BibTeX_is_ingested_as_the_same_papers()
    {
        _bench.List(
            "[Bees by Proxy](http://proceedings.mlr.press/v80/charles18a.html) Ada Apis, Bela Bombus. ICML 2018",
            "[Wasps by Proxy](http://proceedings.mlr.press/v70/charles18a.html) Ada Apis, Bela Bombus. ICML 2017",
            "[Gödel & the 100% {hive}: $5_a ~ \\\\](https://arxiv.org/abs/1801.00001) Erdős Pál, Łukasz Øre",
            "[A File of Bees](https://example.org/telling-bees.pdf): Note with <signs> & more.",
            "[The Temperature of a Hive](https://example.org/page.html)");
        var lines = Path.Combine(_bench.Options.CorpusPath, "more.jsonl");
        await File.WriteAllLinesAsync(lines, Lines(), Stop);
        await _bench.IngestAsync(
            _bench.Ingest with { Sources = [_bench.ListPath, lines], NetworkBudget = TimeSpan.Zero });
        var before = await ExportAsync(_bench.Options, ExportFormat.JsonLines);
        var bibliography = Path.Combine(_bench.Options.CorpusPath, "all.bib");
        await File.WriteAllTextAsync(bibliography, await ExportAsync(_bench.Options, ExportFormat.BibTex), Stop);

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
        await using var library = await _bench.OpenAsync();
        var shown = await library.SearchAsync("bees", new SearchOptions { Top = 7 }, Stop);

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
        _bench.List(
            _bench.Item("dances", "What a bee dances", "Films."),
            _bench.Item("hives", "The temperature of a hive", "Honey."));
        _bench.Put("dances", LibraryFixture.BeePdf);
        await _bench.IngestAsync();

        var lines = (await ExportAsync(_bench.Options, ExportFormat.JsonLines)).Split('\n');

        Assert.Contains(
            $"\"file\":\"{Path.Combine(Path.GetFullPath(_bench.Options.CorpusPath), "pdf", "dances.pdf")}\"",
            lines[0],
            StringComparison.Ordinal);
        Assert.Contains("\"file\":null", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        await using var empty = await _bench.OpenAsync();
        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexNotFound,
            () => empty.ExportAsync(TextWriter.Null, ExportFormat.Ris, cancellationToken: Stop));
        await ManyAsync();
        await using var library = await _bench.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            () => library.ExportAsync(TextWriter.Null, ExportFormat.Ris, " ", null, Stop));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => library.ExportAsync(TextWriter.Null, ExportFormat.Ris, null, 0, Stop));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => library.ExportAsync(TextWriter.Null, (ExportFormat)9, null, null, Stop));
        await ErrorAssert.ThrowsAsync(
            SearchPapersError.QuerySyntax,
            () => library.ExportAsync(TextWriter.Null, ExportFormat.Ris, "(bees", null, Stop));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => library.ExportAsync(
                TextWriter.Null, ExportFormat.Ris, null, null, new CancellationToken(canceled: true)));
    }

    private static IEnumerable<string> Lines() =>
        new[] { "p1", "An id: {of} its own", "10.1000/x", "größe" }.Select(id => JsonSerializer.Serialize(
            new { id, title = $"On {id} and all", @abstract = "Bees dance.", authors = new[] { "Ada Apis" }, year = 2001, venue = "Hives" }));

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
        await using var library = await PaperLibrary.OpenAsync(options, Stop);
        await using var text = new StringWriter();
        await library.ExportAsync(text, format, cancellationToken: Stop);
        return text.ToString();
    }

    private static async Task<List<string>> IdsAsync(PaperLibrary library, string? query, int? top = null)
    {
        await using var text = new StringWriter();
        var count = await library.ExportAsync(text, ExportFormat.JsonLines, query, top, Stop);
        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(count, lines.Length);
        return [.. lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
    }

    private async Task ManyAsync()
    {
        var lines = Path.Combine(_bench.Options.CorpusPath, "many.jsonl");
        var bees = Enumerable.Range(0, 29)
            .Select(number => JsonSerializer.Serialize(new { id = $"bee{number}", title = $"Of {number} bees" }));
        await File.WriteAllLinesAsync(lines, [.. bees, """{"id": "wasp", "title": "Of wasps"}"""], Stop);
        await _bench.IngestAsync(new IngestOptions { Sources = [lines] });
    }
}
