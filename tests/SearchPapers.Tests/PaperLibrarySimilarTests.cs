using SearchPapers.Tests.Support;

namespace SearchPapers.Tests;

public sealed class PaperLibrarySimilarTests : IAsyncDisposable
{
    private static readonly SimilarQuery Dances = new() { Ids = [new PaperId("dances")] };

    private readonly LibraryFixture _fixture = new();

    public PaperLibrarySimilarTests()
    {
        _fixture.Put("dances", LibraryFixture.BeePdf);
        _fixture.List(
            _fixture.Item("dances", "What a bee dances", "Films bees."),
            "[Flights of a bee](https://example.org/flights.pdf): Follows a bee to the nectar.",
            "[Shortest paths on a map](https://example.org/roads.html): Finds a route over the shortest roads.");
    }

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    private string PdfPath => Path.Combine(_fixture.Options.CorpusPath, "pdf", "dances.pdf");

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_paper_finds_the_one_that_is_like_it()
    {
        await using var library = await IngestedAsync();

        var results = await library.SimilarAsync(Dances, cancellationToken: Cancellation);

        Assert.Equal(("dances", SearchMode.Hybrid), (results.Query, results.Mode));
        Assert.Equal("flights", results.Hits[0].Paper.Id.Value);
    }

    [Fact]
    public async Task A_PDF_finds_papers_by_its_title_and_abstract()
    {
        await using var library = await IngestedAsync();

        var results =
            await library.SimilarAsync(new SimilarQuery { PdfPath = PdfPath }, cancellationToken: Cancellation);

        Assert.Equal(["dances", "flights"], results.Hits.Take(2).Select(hit => hit.Paper.Id.Value));
        Assert.Equal(PdfPath, results.Query);
    }

    [Fact]
    public async Task A_PDF_that_cannot_be_read_is_named_with_the_cause()
    {
        await using var library = await IngestedAsync();
        await File.WriteAllTextAsync(_fixture.ListPath + ".pdf", "<html>Log in</html>", Cancellation);

        var missing = await FailureAsync("nosuch.pdf");
        var broken = await FailureAsync(_fixture.ListPath + ".pdf");

        Assert.Contains("nosuch.pdf", missing.Message, StringComparison.Ordinal);
        Assert.Equal(_fixture.ListPath + ".pdf", broken.Path);
        Task<SearchPapersException> FailureAsync(string path) =>
            ErrorAssert.ThrowsAsync(
                SearchPapersError.CorpusFormat,
                () => library.SimilarAsync(new SimilarQuery { PdfPath = path }, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_PDF_is_read_as_the_librarys_options_say()
    {
        await _fixture.IngestAsync();
        await using var library =
            await PaperLibrary.OpenAsync(_fixture.Options with { PdfWorkerPath = "nosuch-worker" }, Cancellation);

        var error = await ErrorAssert.ThrowsAsync(
            SearchPapersError.ExtractionUnavailable,
            () => library.SimilarAsync(new SimilarQuery { PdfPath = PdfPath }, cancellationToken: Cancellation));

        Assert.Contains("nosuch-worker", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_names_nothing_to_be_similar_to_is_refused()
    {
        await using var library = await IngestedAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            () => library.SimilarAsync(
                new SimilarQuery { Text = " ", NotIds = Dances.Ids }, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task An_index_that_is_not_there_is_said_before_a_PDF_is_read()
    {
        await using var library = await _fixture.OpenAsync();

        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexNotFound,
            () => library.SimilarAsync(new SimilarQuery { PdfPath = "nosuch.pdf" }, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task It_can_be_stopped()
    {
        await using var library = await IngestedAsync();
        var stopped = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => library.SimilarAsync(Dances, cancellationToken: stopped));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => library.SimilarAsync(new SimilarQuery { PdfPath = PdfPath }, cancellationToken: stopped));
    }

    private async Task<PaperLibrary> IngestedAsync()
    {
        await _fixture.IngestAsync();
        return await _fixture.OpenAsync();
    }
}
