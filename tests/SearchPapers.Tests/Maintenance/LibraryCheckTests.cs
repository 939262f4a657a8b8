using SearchPapers.Encoders;
using SearchPapers.Maintenance;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Maintenance;

public sealed class LibraryCheckTests : IAsyncDisposable
{
    private readonly LibraryFixture _fixture = new();

    public LibraryCheckTests()
    {
        _fixture.Put("dances", LibraryFixture.BeePdf);
        _fixture.List(
            _fixture.Item("dances", "What a bee dances", "Films bees."),
            "[Shortest paths on a map](https://example.org/roads.html): Finds a route over the shortest roads.");
    }

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    private string PdfPath => Path.Combine(_fixture.Options.CorpusPath, "pdf", "dances.pdf");

    private string PointerPath => Path.Combine(_fixture.Options.IndexPath, "CURRENT");

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_healthy_library_has_no_problems()
    {
        await _fixture.IngestAsync();

        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task A_missing_PDF_is_found_and_an_ingest_of_its_list_fixes_it()
    {
        await _fixture.IngestAsync();
        File.Delete(PdfPath);

        var problem = await OneProblemAsync();

        Assert.Equal(("pdf", "dances", "its PDF is missing"), (problem.Stage, problem.Id, problem.Reason));
        AssertFix(problem, "ingest", _fixture.ListPath);
        _fixture.Web.Serve("/dances.pdf", WebResponses.File(LibraryFixture.BeePdf, "\"one\""));
        await _fixture.IngestAsync();
        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task A_truncated_PDF_is_found_and_fixed_by_removing_it_before_an_ingest()
    {
        await _fixture.IngestAsync();
        await File.WriteAllBytesAsync(PdfPath, LibraryFixture.BeePdf[..^600], Cancellation);

        var problem = await OneProblemAsync();

        Assert.Equal(("pdf", "dances"), (problem.Stage, problem.Id));
        Assert.Contains("truncated", problem.Reason, StringComparison.Ordinal);
        AssertFix(problem, "remove-file", PdfPath, _fixture.ListPath);
    }

    [Fact]
    public async Task A_replaced_PDF_is_found()
    {
        await _fixture.IngestAsync();
        await File.WriteAllBytesAsync(PdfPath, [.. LibraryFixture.BeePdf, (byte)'\n'], Cancellation);

        Assert.Equal(("pdf", "its PDF has changed since it was read"), StageAndReason(await OneProblemAsync()));
    }

    [Fact]
    public async Task A_failed_download_is_found_with_its_reason()
    {
        File.Delete(PdfPath);
        await _fixture.IngestAsync();

        var problem = await OneProblemAsync();

        Assert.Equal("download", problem.Stage);
        Assert.Contains("404", problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("vectors.bin")]
    [InlineData("vectors.signs.bin")]
    [InlineData("*.cfs")]
    [InlineData("segments_*")]
    public async Task A_missing_file_of_the_index_is_found_and_fixed_by_a_rebuild(string name)
    {
        await _fixture.IngestAsync();
        File.Delete(Directory.EnumerateFiles(_fixture.Options.IndexPath, name, SearchOption.AllDirectories).First());

        var problem = await OneProblemAsync();

        Assert.Equal("index", problem.Stage);
        AssertFix(problem, "remove-file", PointerPath, _fixture.ListPath);
        File.Delete(PointerPath);
        await _fixture.IngestAsync();
        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task A_damaged_segment_is_found()
    {
        await _fixture.IngestAsync();
        var segment =
            Directory.EnumerateFiles(_fixture.Options.IndexPath, "*.cfs", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(segment, Cancellation);
        Array.Fill(bytes, (byte)0x7F, bytes.Length / 4, bytes.Length / 2);
        await File.WriteAllBytesAsync(segment, bytes, Cancellation);

        Assert.Equal("index", (await OneProblemAsync()).Stage);
    }

    [Fact]
    public async Task A_PDF_of_the_user_is_checked_in_place_and_never_removed()
    {
        var local = Path.Combine(_fixture.Options.CorpusPath, "mine", "bees.pdf");
        Directory.CreateDirectory(Path.GetDirectoryName(local)!);
        await File.WriteAllBytesAsync(local, LibraryFixture.BeePdf, Cancellation);
        await _fixture.IngestAsync(new IngestOptions { Sources = [Path.GetDirectoryName(local)!] });
        Assert.Empty(await CheckAsync());

        await File.WriteAllBytesAsync(local, LibraryFixture.BeePdf[..^600], Cancellation);
        var cut = await OneProblemAsync();
        File.Delete(local);
        var missing = await OneProblemAsync();

        Assert.EndsWith($"first put a good copy at {local}", cut.Reason, StringComparison.Ordinal);
        AssertFix(cut, "ingest", Path.GetDirectoryName(local)!);
        Assert.EndsWith($"first put it back at {local}", missing.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_from_an_address_is_fixed_by_ingesting_the_address()
    {
        var address = new Uri(_fixture.Web.Root, "gone.pdf").ToString();
        await _fixture.IngestAsync(new IngestOptions { Sources = [address], AllowPrivateAddresses = true });

        var problem = await OneProblemAsync();

        AssertFix(problem, "ingest", $"{_fixture.Web.Root}gone.pdf");
    }

    [Fact]
    public async Task A_damaged_index_of_a_JSON_Lines_file_is_rebuilt_from_it()
    {
        var lines = Path.Combine(_fixture.Options.CorpusPath, "bees.jsonl");
        await File.WriteAllTextAsync(
            lines, """{"id": "swarm", "title": "Of swarms", "abstract": "Bees leave a hive in spring."}""",
            Cancellation);
        await _fixture.IngestAsync(new IngestOptions { Sources = [lines] });
        File.Delete(Directory.EnumerateFiles(_fixture.Options.IndexPath, "*.cfs", SearchOption.AllDirectories).First());

        var problem = await OneProblemAsync();

        AssertFix(problem, "remove-file", PointerPath, lines);
    }

    [Fact]
    public async Task An_encoder_that_does_not_match_the_index_is_found()
    {
        await _fixture.IngestAsync();
        var custom = _fixture.Options with { Encoder = new PaperEncoder(new FakeGenerator(_ => [1f])) };

        var problems = await PaperLibrary.CheckAsync(custom, cancellationToken: Cancellation);

        Assert.Equal("encoder", Assert.Single(problems).Stage);
    }

    [Fact]
    public async Task A_paper_that_is_not_found_by_its_title_is_reported()
    {
        var lines = Path.Combine(_fixture.Options.CorpusPath, "bees.jsonl");
        await File.WriteAllTextAsync(
            lines,
            """
            {"id": "swarm", "title": "Swarms", "abstract": "Of bees that leave a hive in spring."}
            {"id": "more", "title": "Swarms and swarms of swarms", "abstract": "Swarms, in a swarm of swarms."}
            {"id": "stop", "title": "To be or not to be", "abstract": "A queen decides."}
            """,
            Cancellation);
        await _fixture.IngestAsync(_fixture.Ingest with { Sources = [_fixture.ListPath, lines] });

        var problems = await CheckAsync();

        Assert.All(problems, problem => Assert.Equal("title", problem.Stage));
        Assert.Equal(["stop"], problems.Select(problem => problem.Id));
        Assert.Contains("finds nothing", problems[0].Reason, StringComparison.Ordinal);
        AssertFix(problems[0], "explain", "To be or not to be");
    }

    [Fact]
    public async Task Papers_with_the_same_title_are_not_reported()
    {
        var lines = Path.Combine(_fixture.Options.CorpusPath, "bees.jsonl");
        await File.WriteAllTextAsync(
            lines,
            """
            {"id": "swarm", "title": "On swarms", "abstract": "Bees leave a hive."}
            {"id": "duplicate", "title": "On swarms.", "abstract": "They come back."}
            """,
            Cancellation);
        await _fixture.IngestAsync(_fixture.Ingest with { Sources = [lines] });

        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task Papers_missing_from_the_catalog_or_the_index_are_found()
    {
        await _fixture.IngestAsync();
        var catalog = await File.ReadAllTextAsync(_fixture.CatalogPath, Cancellation);
        File.Delete(_fixture.CatalogPath);

        var uncataloged = await OneProblemAsync();
        Directory.Delete(_fixture.Options.IndexPath, recursive: true);
        await File.WriteAllTextAsync(_fixture.CatalogPath, catalog + "{torn\n{}\n", Cancellation);
        var lost = await CheckAsync();

        Assert.Equal("catalog", uncataloged.Stage);
        Assert.Contains("there is no index yet", lost[0].Reason, StringComparison.Ordinal);
        Assert.Contains(
            lost,
            problem => problem.Stage == "catalog"
                && problem.Reason.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public void A_disk_without_space_for_the_next_index_is_found()
    {
        const long Mebibyte = 1 << 20;

        Assert.Empty(DiskCheck.FindProblems(_fixture.Options.IndexPath, 100 * Mebibyte, _ => 200 * Mebibyte));
        var problem = Assert.Single(
            DiskCheck.FindProblems(_fixture.Options.IndexPath, 100 * Mebibyte, _ => 150 * Mebibyte));
        Assert.Contains("150 MiB free", problem.Reason, StringComparison.Ordinal);
        Assert.Contains("164 MiB", problem.Reason, StringComparison.Ordinal);
        AssertFix(problem, "free-space", _fixture.Options.IndexPath);
    }

    [Fact]
    public async Task A_check_does_not_write_anything()
    {
        await _fixture.IngestAsync();
        var before = _fixture.IndexFiles();

        await CheckAsync();

        Assert.Equal(before, _fixture.IndexFiles());
    }

    private static void AssertFix(Problem problem, string fix, params string[] arguments)
    {
        Assert.Equal(fix, problem.Fix);
        Assert.Equal(arguments, problem.FixArguments);
    }

    private static (string Stage, string Reason) StageAndReason(Problem problem) => (problem.Stage, problem.Reason);

    private async Task<Problem> OneProblemAsync() => Assert.Single(await CheckAsync());

    private Task<IReadOnlyList<Problem>> CheckAsync() =>
        PaperLibrary.CheckAsync(_fixture.Options, cancellationToken: Cancellation);
}
