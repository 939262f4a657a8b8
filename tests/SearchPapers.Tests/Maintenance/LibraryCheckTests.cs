using SearchPapers.Encoders;
using SearchPapers.Maintenance;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Maintenance;

public sealed class LibraryCheckTests : IAsyncDisposable
{
    private readonly LibraryFixture _bench = new();

    public LibraryCheckTests()
    {
        _bench.Put("dances", LibraryFixture.BeePdf);
        _bench.List(
            _bench.Item("dances", "What a bee dances", "Films bees."),
            "[Shortest paths on a map](https://example.org/roads.html): Finds a route over the shortest roads.");
    }

    private static CancellationToken Stop => LibraryFixture.Stop;

    private string PdfPath => Path.Combine(_bench.Options.CorpusPath, "pdf", "dances.pdf");

    private string PointerPath => Path.Combine(_bench.Options.IndexPath, "CURRENT");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Nothing_is_wrong_with_a_healthy_library()
    {
        await _bench.IngestAsync();

        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task A_missing_PDF_is_found_and_an_ingest_of_its_list_fixes_it()
    {
        await _bench.IngestAsync();
        File.Delete(PdfPath);

        var problem = await OneProblemAsync();

        Assert.Equal(("pdf", "dances", "its PDF is missing"), (problem.Stage, problem.Id, problem.Reason));
        AssertFix(problem, "ingest", _bench.ListPath);
        _bench.Web.On("/dances.pdf", WebAnswers.File(LibraryFixture.BeePdf, "\"one\""));
        await _bench.IngestAsync();
        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task A_truncated_PDF_is_found_and_goes_before_the_ingest()
    {
        await _bench.IngestAsync();
        await File.WriteAllBytesAsync(PdfPath, LibraryFixture.BeePdf[..^600], Stop);

        var problem = await OneProblemAsync();

        Assert.Equal(("pdf", "dances"), (problem.Stage, problem.Id));
        Assert.Contains("cut short", problem.Reason, StringComparison.Ordinal);
        AssertFix(problem, "remove-file", PdfPath, _bench.ListPath);
    }

    [Fact]
    public async Task A_PDF_that_has_been_replaced_is_found()
    {
        await _bench.IngestAsync();
        await File.WriteAllBytesAsync(PdfPath, [.. LibraryFixture.BeePdf, (byte)'\n'], Stop);

        Assert.Equal(("pdf", "its PDF is another one than was read"), Brief(await OneProblemAsync()));
    }

    [Fact]
    public async Task A_paper_that_could_not_be_fetched_is_found_with_the_reason()
    {
        File.Delete(PdfPath);
        await _bench.IngestAsync();

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
    public async Task A_deleted_file_of_the_index_is_found_and_the_index_rebuilt(string name)
    {
        await _bench.IngestAsync();
        File.Delete(Directory.EnumerateFiles(_bench.Options.IndexPath, name, SearchOption.AllDirectories).First());

        var problem = await OneProblemAsync();

        Assert.Equal("index", problem.Stage);
        AssertFix(problem, "remove-file", PointerPath, _bench.ListPath);
        File.Delete(PointerPath);
        await _bench.IngestAsync();
        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task A_damaged_segment_is_found()
    {
        await _bench.IngestAsync();
        var segment = Directory.EnumerateFiles(_bench.Options.IndexPath, "*.cfs", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(segment, Stop);
        Array.Fill(bytes, (byte)0x7F, bytes.Length / 4, bytes.Length / 2);
        await File.WriteAllBytesAsync(segment, bytes, Stop);

        Assert.Equal("index", (await OneProblemAsync()).Stage);
    }

    [Fact]
    public async Task A_PDF_of_the_users_own_is_looked_for_where_it_is_and_is_never_removed()
    {
        var own = Path.Combine(_bench.Options.CorpusPath, "mine", "bees.pdf");
        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        await File.WriteAllBytesAsync(own, LibraryFixture.BeePdf, Stop);
        await _bench.IngestAsync(new IngestOptions { Sources = [Path.GetDirectoryName(own)!] });
        Assert.Empty(await CheckAsync());

        await File.WriteAllBytesAsync(own, LibraryFixture.BeePdf[..^600], Stop);
        var cut = await OneProblemAsync();
        File.Delete(own);
        var missing = await OneProblemAsync();

        Assert.EndsWith($"put a good copy at {own} before", cut.Reason, StringComparison.Ordinal);
        AssertFix(cut, "ingest", Path.GetDirectoryName(own)!);
        Assert.EndsWith($"put it back before, at {own}", missing.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_named_by_an_address_is_ingested_by_it_again()
    {
        await _bench.IngestAsync(new IngestOptions { Sources = [new Uri(_bench.Web.Root, "gone.pdf").ToString()], AllowPrivateAddresses = true });

        var problem = await OneProblemAsync();

        AssertFix(problem, "ingest", $"{_bench.Web.Root}gone.pdf");
    }

    [Fact]
    public async Task A_damaged_index_of_JSON_lines_is_rebuilt_from_them()
    {
        var lines = Path.Combine(_bench.Options.CorpusPath, "bees.jsonl");
        await File.WriteAllTextAsync(lines, """{"id": "swarm", "title": "Of swarms", "abstract": "Bees leave a hive in spring."}""", Stop);
        await _bench.IngestAsync(new IngestOptions { Sources = [lines] });
        File.Delete(Directory.EnumerateFiles(_bench.Options.IndexPath, "*.cfs", SearchOption.AllDirectories).First());

        var problem = await OneProblemAsync();

        AssertFix(problem, "remove-file", PointerPath, lines);
    }

    [Fact]
    public async Task An_encoder_that_does_not_fit_is_found()
    {
        await _bench.IngestAsync();
        var own = _bench.Options with { Encoder = new PaperEncoder(new FakeGenerator(_ => [1f])) };

        var problems = await PaperLibrary.CheckAsync(own, cancellationToken: Stop);

        Assert.Equal("encoder", Assert.Single(problems).Stage);
    }

    [Fact]
    public async Task A_paper_that_its_title_does_not_find_is_found()
    {
        var lines = Path.Combine(_bench.Options.CorpusPath, "bees.jsonl");
        await File.WriteAllTextAsync(
            lines,
            """
            {"id": "swarm", "title": "Swarms", "abstract": "Of bees that leave a hive in spring, and what they leave behind."}
            {"id": "more", "title": "Swarms and swarms of swarms", "abstract": "Swarms, in a swarm of swarms."}
            {"id": "stop", "title": "To be or not to be", "abstract": "A queen decides."}
            """,
            Stop);
        await _bench.IngestAsync(_bench.Ingest with { Sources = [_bench.ListPath, lines] });

        var problems = await CheckAsync();

        Assert.All(problems, problem => Assert.Equal("title", problem.Stage));
        Assert.Equal(["stop"], problems.Select(problem => problem.Id));
        Assert.Contains("finds nothing", problems[0].Reason, StringComparison.Ordinal);
        AssertFix(problems[0], "explain", "To be or not to be");
    }

    [Fact]
    public async Task Papers_of_one_title_are_each_found()
    {
        var lines = Path.Combine(_bench.Options.CorpusPath, "bees.jsonl");
        await File.WriteAllTextAsync(
            lines,
            """
            {"id": "swarm", "title": "On swarms", "abstract": "Bees leave a hive."}
            {"id": "twin", "title": "On swarms.", "abstract": "They come back."}
            """,
            Stop);
        await _bench.IngestAsync(_bench.Ingest with { Sources = [lines] });

        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task What_the_catalog_and_the_index_do_not_both_know_is_found()
    {
        await _bench.IngestAsync();
        var catalog = await File.ReadAllTextAsync(_bench.CatalogPath, Stop);
        File.Delete(_bench.CatalogPath);

        var strays = await OneProblemAsync();
        Directory.Delete(_bench.Options.IndexPath, recursive: true);
        await File.WriteAllTextAsync(_bench.CatalogPath, catalog + "{torn\n{}\n", Stop);
        var lost = await CheckAsync();

        Assert.Equal("catalog", strays.Stage);
        Assert.Contains("there is no index yet", lost[0].Reason, StringComparison.Ordinal);
        Assert.Contains(lost, problem => problem.Stage == "catalog" && problem.Reason.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public void A_disk_without_room_for_the_next_index_is_found()
    {
        const long Mebibyte = 1 << 20;

        Assert.Empty(DiskCheck.FindProblems(_bench.Options.IndexPath, 100 * Mebibyte, _ => 200 * Mebibyte));
        var problem = Assert.Single(DiskCheck.FindProblems(_bench.Options.IndexPath, 100 * Mebibyte, _ => 150 * Mebibyte));
        Assert.Contains("150 MiB free", problem.Reason, StringComparison.Ordinal);
        Assert.Contains("164 MiB", problem.Reason, StringComparison.Ordinal);
        AssertFix(problem, "free-space", _bench.Options.IndexPath);
    }

    [Fact]
    public async Task A_check_writes_nothing()
    {
        await _bench.IngestAsync();
        var before = _bench.IndexFiles();

        await CheckAsync();

        Assert.Equal(before, _bench.IndexFiles());
    }

    private static void AssertFix(Problem problem, string fix, params string[] arguments)
    {
        Assert.Equal(fix, problem.Fix);
        Assert.Equal(arguments, problem.FixArguments);
    }

    private static (string Stage, string Reason) Brief(Problem problem) => (problem.Stage, problem.Reason);

    private async Task<Problem> OneProblemAsync() => Assert.Single(await CheckAsync());

    private Task<IReadOnlyList<Problem>> CheckAsync() => PaperLibrary.CheckAsync(_bench.Options, cancellationToken: Stop);
}
