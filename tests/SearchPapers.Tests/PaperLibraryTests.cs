using SearchPapers.Tests.Support;

namespace SearchPapers.Tests;

public sealed class PaperLibraryTests : IAsyncDisposable
{
    private readonly LibraryFixture _fixture = new();

    public PaperLibraryTests()
    {
        _fixture.Put("dances", LibraryFixture.BeePdf);
        _fixture.List(Dances, Roads);
    }

    private string Dances => _fixture.Item("dances", "What a bee dances", "Films bees.");

    private static string Roads =>
        "[Shortest paths on a map](https://example.org/roads.html): Finds a route over the shortest roads.";

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_library_without_an_index_says_so()
    {
        await using var library = await _fixture.OpenAsync();

        Assert.False(library.HasIndex);
        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexNotFound, () => library.AskAsync("bees", cancellationToken: Cancellation));
        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexNotFound, () => library.SearchAsync("bees", cancellationToken: Cancellation));
        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexNotFound, () => library.GetAsync(new PaperId("dances"), Cancellation));
        var status = await library.GetStatusAsync(Cancellation);
        Assert.Equal((0, 0, 0), (status.Papers, status.Passages, status.WithFullText));
        Assert.Equal((0, null), (status.IndexBytes, status.Generation));
    }

    [Fact]
    public async Task A_list_becomes_papers_that_answer_with_their_own_words_and_pages()
    {
        var result = await _fixture.IngestAsync();

        Assert.Equal(
            (2, 0, 1, 2, 0), (result.Papers, result.Downloaded, result.Extracted, result.Indexed, result.Unchanged));
        Assert.Empty(result.Failed);
        var hit = (await _fixture.AskAsync("which papers count the waggle")).Hits[0];
        Assert.Equal(("dances", true), (hit.Paper.Id.Value, hit.Paper.FullText));
        Assert.Equal((PassageKind.Body, 2), (hit.Passages[0].Kind, hit.Passages[0].Page));
        Assert.Contains("waggle", hit.Passages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_outlives_its_PDF()
    {
        await _fixture.IngestAsync();
        File.Delete(Path.Combine(_fixture.Options.CorpusPath, "pdf", "dances.pdf"));

        var result = await _fixture.IngestAsync();

        Assert.Equal("download", Assert.Single(result.Failed).Stage);
        Assert.True((await _fixture.AskAsync("waggle")).Hits[0].Paper.FullText);
    }

    [Fact]
    public async Task An_index_that_was_removed_comes_back_with_the_papers_of_every_list()
    {
        var other =
            _fixture.ListAs("other.md", "[A lone paper on combs](https://example.org/combs.pdf): Measures combs.");
        await _fixture.IngestAsync();
        await _fixture.IngestAsync(_fixture.Ingest with { Sources = [other] });
        Directory.Delete(_fixture.Options.IndexPath, recursive: true);

        await _fixture.IngestAsync();

        Assert.Equal(2 + 1, (await StatusAsync()).Papers);
    }

    [Fact]
    public async Task A_paper_that_leaves_two_lists_one_after_the_other_is_pruned()
    {
        var other = _fixture.ListAs("other.md", Dances, Roads);
        await _fixture.IngestAsync(_fixture.Ingest with { Sources = [_fixture.ListPath, other] });
        _fixture.ListAs("other.md", Roads);
        await _fixture.IngestAsync(_fixture.Ingest with { Sources = [other] });
        _fixture.List(Roads);

        await _fixture.IngestAsync(_fixture.Ingest with { Prune = true });

        Assert.Equal(1, (await StatusAsync()).Papers);
    }

    [Fact]
    public async Task All_that_is_known_of_a_paper_can_be_had()
    {
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();

        var paper = (await library.GetAsync(new PaperId("dances"), Cancellation))!;

        Assert.Equal(["Ada Apis", "Bela Bombus"], paper.Paper.Authors);
        Assert.StartsWith("We film the dance", paper.Abstract, StringComparison.Ordinal);
        Assert.Equal("Films bees.", paper.Note);
        Assert.Equal(["1 Introduction", "2 Experiments"], paper.Sections.Select(section => section.Heading));
        Assert.Equal([1, 2], paper.Passages.Select(passage => passage.Page).OfType<int>().Distinct());
        Assert.Null(await library.GetAsync(new PaperId("no such paper"), Cancellation));
    }

    [Fact]
    public async Task A_second_ingest_with_nothing_new_does_no_work()
    {
        await _fixture.IngestAsync();
        var (catalog, index) =
            (await File.ReadAllBytesAsync(_fixture.CatalogPath, Cancellation), _fixture.IndexFiles());

        var again = await _fixture.IngestAsync();

        Assert.Equal(
            (2, 0, 0, 0, 2), (again.Papers, again.Downloaded, again.Extracted, again.Indexed, again.Unchanged));
        Assert.Equal(catalog, await File.ReadAllBytesAsync(_fixture.CatalogPath, Cancellation));
        Assert.Equal(index, _fixture.IndexFiles());
        Assert.Empty(_fixture.Web.Requests);
    }

    [Fact]
    public async Task A_changed_note_is_indexed_again_and_its_paper_not_read_again()
    {
        await _fixture.IngestAsync();
        _fixture.List(Dances, Roads.Replace("a route", "a zebra crossing", StringComparison.Ordinal));

        var again = await _fixture.IngestAsync();

        Assert.Equal((1, 0, 1), (again.Indexed, again.Extracted, again.Unchanged));
        Assert.Single((await _fixture.SearchAsync("zebra")).Hits);
        Assert.Empty((await _fixture.SearchAsync("route")).Hits);
    }

    [Fact]
    public async Task A_changed_PDF_is_read_again()
    {
        await _fixture.IngestAsync();
        var other =
            PaperPdf.Create(
                "What a bee dances", "Ada Apis", "On zebras only.", "Zebras run. They do.", "Nothing else.");
        _fixture.Put("dances", other);

        var again = await _fixture.IngestAsync();

        Assert.Equal((1, 1), (again.Extracted, again.Indexed));
        Assert.Empty((await _fixture.SearchAsync("waggle")).Hits);
    }

    [Fact]
    public async Task A_file_that_is_no_PDF_is_named_and_its_paper_answers_by_its_note()
    {
        _fixture.Put("dances", "<html>Log in</html>"u8.ToArray());

        var failure = Assert.Single((await _fixture.IngestAsync()).Failed);

        Assert.Equal(("dances", "What a bee dances"), (failure.Id, failure.Title));
        Assert.NotEmpty(failure.Reason);
        Assert.Equal(PassageKind.Note, (await _fixture.AskAsync("films")).Hits[0].Passages.Single().Kind);
    }

    [Fact]
    public async Task A_list_that_is_missing_or_lists_nothing_is_refused_and_the_index_stays()
    {
        await _fixture.IngestAsync();
        var empty = _fixture.ListAs("empty.md");

        foreach (var sources in new string[][] { ["nowhere.md"], [_fixture.ListPath, empty] })
        {
            var ingest = _fixture.Ingest with { Sources = sources };
            await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => _fixture.IngestAsync(ingest));
        }

        Assert.NotEmpty((await _fixture.AskAsync("bees")).Hits);
    }

    [Fact]
    public async Task A_folder_of_other_files_is_no_place_for_an_index()
    {
        Directory.CreateDirectory(_fixture.Options.IndexPath);
        await File.WriteAllTextAsync(Path.Combine(_fixture.Options.IndexPath, "thesis.tex"), "", Cancellation);

        await ErrorAssert.ThrowsAsync(SearchPapersError.IndexFormat, _fixture.OpenAsync);
        Assert.Single(Directory.GetFileSystemEntries(_fixture.Options.IndexPath));
    }

    [Fact]
    public async Task A_question_loses_its_frame_and_a_query_does_not()
    {
        _fixture.List(Dances, Roads, "[Which papers to read](https://example.org/which.html): On reading.");
        await _fixture.IngestAsync();

        Assert.DoesNotContain("which", Ids(await _fixture.AskAsync("which papers film bees")));
        Assert.Contains("which-papers-to-read", Ids(await _fixture.SearchAsync("which papers film bees")));
    }

    [Fact]
    public async Task A_phrase_is_for_queries_and_an_open_one_is_an_error_there_only()
    {
        await _fixture.IngestAsync();

        Assert.NotEmpty((await _fixture.AskAsync("who said \"bees")).Hits);
        Assert.Equal(
            0,
            (await ErrorAssert.ThrowsAsync(
                SearchPapersError.QuerySyntax, () => _fixture.SearchAsync("\"bees"))).Position);
        Assert.Equal(["dances"], Ids(await _fixture.SearchAsync("\"bees live in hives\"")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public async Task An_empty_question_is_refused(string question)
    {
        await using var library = await _fixture.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => library.AskAsync(question, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(
            () => library.SearchAsync(question, cancellationToken: Cancellation));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchOptions { Top = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchOptions { Top = SearchOptions.MaxTop + 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchOptions { MaxPassages = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PaperLibraryOptions { MaxPdfBytes = 0 });
    }

    [Fact]
    public async Task The_status_counts_what_there_is()
    {
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();

        var status = await library.GetStatusAsync(Cancellation);

        Assert.Equal((2, 1, "000001"), (status.Papers, status.WithFullText, status.Generation));
        Assert.InRange(status.Passages, 2, 10);
        Assert.InRange(status.IndexBytes, 1, long.MaxValue);
        Assert.Equal(["papers.md"], status.Sources);
        Assert.Equal(["keyword", "corpus", "science"], status.Calibration.Keys);
        Assert.Equal(1, status.Calibration.Values.Sum(), tolerance: 1e-9);
    }

    [Fact]
    public async Task A_closed_library_says_that_it_is_closed()
    {
        await _fixture.IngestAsync();
        var library = await _fixture.OpenAsync();
        await library.DisposeAsync();
        await library.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => library.AskAsync("bees", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => library.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_library_opens_at_any_moment_of_another_ones_ingests()
    {
        await _fixture.IngestAsync();
        var ingests = Task.Run(IngestAgainAndAgainAsync, Cancellation);

        while (!ingests.IsCompleted)
        {
            Assert.NotEmpty((await _fixture.SearchAsync("route roads")).Hits);
        }

        await ingests;
    }

    // Each change affects more than a tenth of two papers, and so builds a new generation and removes the old one.
    private async Task IngestAgainAndAgainAsync()
    {
        await using var library = await _fixture.OpenAsync();
        for (var turn = 0; turn < 25; turn++)
        {
            _fixture.List(Dances, $"{Roads} Turn {turn}.");
            await library.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation);
        }
    }

    private static IEnumerable<string> Ids(SearchResults results) => results.Hits.Select(hit => hit.Paper.Id.Value);

    private async Task<LibraryStatus> StatusAsync()
    {
        await using var library = await _fixture.OpenAsync();
        return await library.GetStatusAsync(Cancellation);
    }
}
