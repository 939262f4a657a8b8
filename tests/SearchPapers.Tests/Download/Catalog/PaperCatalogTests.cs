using SearchPapers.Bibliography;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Download.Catalog;

public sealed class PaperCatalogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["catalog.jsonl"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_known_of_a_reference_is_there_again()
    {
        using (var catalog = await OpenAsync())
        {
            catalog.Record(Full);
        }

        using var again = await OpenAsync();

        Assert.Equivalent(Full, Assert.Single(again.Entries), strict: true);
        Assert.Equal(Full.Failure, again.Find(new PaperId("charles18a"))!.Failure);
    }

    [Fact]
    public async Task Without_a_file_nothing_is_known_and_none_is_made()
    {
        using var catalog = await OpenAsync();

        catalog.Compact();

        Assert.Empty(catalog.Entries);
        Assert.Null(catalog.Find(new PaperId("a")));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task What_is_recorded_is_in_the_file_at_once()
    {
        using var catalog = await OpenAsync();

        catalog.Record(Some("a", "one"));

        using var other = await OpenAsync();
        Assert.Equal("one", Assert.Single(other.Entries).Reference.Title);
    }

    [Fact]
    public async Task The_last_line_of_an_id_holds_and_compacting_leaves_it_alone()
    {
        using (var catalog = await OpenAsync())
        {
            catalog.Record(Some("a", "one"));
            catalog.Record(Some("b", "two"));
            catalog.Record(Some("a", "three"));
            catalog.Compact();
        }

        using var again = await OpenAsync();

        Assert.Equal(["three", "two"], again.Entries.Select(entry => entry.Reference.Title));
        Assert.Equal(2, (await File.ReadAllLinesAsync(Path, Cancellation)).Length);
        Assert.Equal([Path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task What_is_known_already_is_not_written_again()
    {
        using var catalog = await OpenAsync();
        catalog.Record(Full);

        catalog.Record(Full with { Pdf = Full.Pdf! with { } });

        Assert.Single(await File.ReadAllLinesAsync(Path, Cancellation));
    }

    [Fact]
    public async Task Recording_goes_on_after_compacting()
    {
        using (var catalog = await OpenAsync())
        {
            catalog.Record(Some("a", "one"));
            catalog.Record(Some("a", "two"));
            catalog.Compact();
            catalog.Record(Some("b", "three"));
        }

        using var again = await OpenAsync();

        Assert.Equal(["two", "three"], again.Entries.Select(entry => entry.Reference.Title));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"reference":{"id":7,"title":"T"}}""")]
    [InlineData("""{"reference":{"id":"\ud800","title":"T"}}""")]
    [InlineData("""{"reference":{"id":"b","title":"T"}} and more""")]
    [InlineData("{}")]
    [InlineData("""{"reference":null}""")]
    [InlineData("""{"reference":{"id":"","title":"T"}}""")]
    [InlineData("""{"reference":{"id":"b","title":null}}""")]
    [InlineData("""{"reference":{"id":"b","title":"T","links":null}}""")]
    public async Task A_line_that_cannot_be_read_is_named_passed_over_and_kept_aside(string bad)
    {
        await WriteAsync([Some("a", "one")], tail: bad + "\n");
        using var catalog = await OpenAsync();

        Assert.Single(catalog.Entries);
        Assert.Contains("line 2 cannot be read", Assert.Single(catalog.Notices), StringComparison.Ordinal);
        catalog.Compact();

        Assert.Equal(bad + "\n", await File.ReadAllTextAsync(Path + ".bad", Cancellation));
        using var again = await OpenAsync();
        Assert.Empty(again.Notices);
        Assert.Single(again.Entries);
    }

    [Fact]
    public async Task Only_one_may_write_at_a_time()
    {
        using var one = await OpenAsync();
        using var other = await OpenAsync();
        one.Record(Some("a", "one"));

        var failure = ErrorAssert.Throws(SearchPapersError.CorpusFormat, () => other.Record(Some("b", "two")));

        Assert.Contains("wait until no other ingest runs", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_process_has_added_is_not_overwritten()
    {
        using var late = await OpenAsync();
        await WriteAsync([Some("a", "one")], tail: "");

        ErrorAssert.Throws(SearchPapersError.CorpusFormat, () => late.Record(Some("b", "two")));

        using var again = await OpenAsync();
        Assert.Equal("one", Assert.Single(again.Entries).Reference.Title);
    }

    [Fact]
    public async Task Records_of_many_threads_are_all_kept_whole()
    {
        using (var catalog = await OpenAsync())
        {
            Parallel.For(0, 200, number => catalog.Record(Some($"p{number}", "one")));
        }

        using var again = await OpenAsync();

        Assert.Equal(200, again.Entries.Count);
        Assert.Empty(again.Notices);
    }

    private static CatalogEntry Full { get; } = new()
    {
        Paper = new ListedPaper
        {
            Id = new PaperId("charles18a"),
            Reference = new Reference
            {
                Title = "Stability and “Generalization”",
                Authors = ["Zachary Charles", "Dimitris Papailiopoulos"],
                Year = 2018,
                Venue = "ICML",
                Note = "A note\nof two lines",
                Tags = ["Theory"],
                Links = [new PaperLink(PaperLinkKind.Supplement, "http://example.org/s.pdf")],
                PdfAddresses = [new Uri("http://example.org/a b.pdf")],
                Sources = ["papers.md"],
            },
        },
        Pdf = new StoredPdf
        {
            Address = new Uri("http://example.org/a.pdf"),
            Sha256 = "00ff",
            Bytes = 12,
            ETag = "W/\"1\"",
            FetchedAt = DateTimeOffset.UnixEpoch,
            ModifiedAt = DateTimeOffset.UnixEpoch.AddTicks(1),
        },
        Failure = new Problem("charles18a", "Stability and “Generalization”", "download", "not found (404)"),
        FailedAt = DateTimeOffset.UnixEpoch,
    };

    private static CatalogEntry Some(string id, string title) =>
        new() { Paper = new ListedPaper { Id = new PaperId(id), Reference = new Reference { Title = title } } };

    private Task<PaperCatalog> OpenAsync() => PaperCatalog.OpenAsync(Path, Cancellation);

    private async Task WriteAsync(CatalogEntry[] entries, string tail)
    {
        using (var catalog = await OpenAsync())
        {
            Array.ForEach(entries, catalog.Record);
        }

        await File.AppendAllTextAsync(Path, tail, Cancellation);
    }
}
