using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Ingestion.Sources;

public sealed class SourcesTests : IAsyncDisposable
{
    private readonly LibraryFixture _fixture = new();
    private readonly TemporaryFolder _papers = new();

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public async ValueTask DisposeAsync()
    {
        await _fixture.DisposeAsync();
        _papers.Dispose();
    }

    [Fact]
    public async Task A_bibliography_is_read_and_its_broken_entries_are_reported_by_file_and_line()
    {
        var file = Write("refs.bib", """
            @article{apis18, title = {What a Bee Dances}, author = {Apis, Ada}, year = 2018, abstract = {On nectar.}}
            @article{broken, title {No}}
            @misc{bombus19, title = {The Temperature of a Hive}, author = {Bela Bombus}}
            """);

        var result = await IngestAsync(file);

        Assert.Equal((2, 2), (result.Papers, result.Indexed));
        var failure = Assert.Single(result.Failed);
        Assert.Equal(("refs.bib:2", "list"), (failure.Id, failure.Stage));
        Assert.Contains("broken: skipped: '=' is expected after 'title'", failure.Reason, StringComparison.Ordinal);
        var paper = (await GetAsync("apis18"))!;
        Assert.Equal(("What a Bee Dances", 2018, "On nectar."), (paper.Paper.Title, paper.Paper.Year, paper.Abstract));
        Assert.Equal((0, 2), await IngestAsync(file) is var again ? (again.Indexed, again.Unchanged) : default);
    }

    [Fact]
    public async Task Nothing_is_pruned_while_an_entry_cannot_be_read()
    {
        const string Hive = "@misc{bombus19, title = {The Temperature of a Hive}";
        await IngestAsync(Write("refs.bib", $"@misc{{apis18, title = {{What a Bee Dances}}}}\n{Hive}}}"));
        var file = Write("refs.bib", $"@misc{{apis18, title = {{What a Bee Dances}}}}\n{Hive[..^1]}");

        var result = await _fixture.IngestAsync(_fixture.Ingest with { Sources = [file], Prune = true });

        Assert.Contains("not removed", Assert.Single(result.Notices), StringComparison.Ordinal);
        Assert.NotNull(await GetAsync("bombus19"));
    }

    [Fact]
    public async Task A_local_PDF_of_a_bibliography_is_read_in_place()
    {
        Put("files/1/Bees.pdf");
        var file = Write(
            "refs.bib",
            "@misc{apis18, title = {What a Bee Dances}, file = {Full Text:files/1/Bees.pdf:application/pdf}}");

        var result = await IngestAsync(file);

        Assert.Equal((0, 1, 0), (result.Downloaded, result.Extracted, result.Failed.Count));
        Assert.Equal("apis18", Assert.Single((await _fixture.SearchAsync("waggle")).Hits).Paper.Id.Value);
        Assert.False(File.Exists(Path.Combine(_fixture.Options.CorpusPath, "pdf", "apis18.pdf")));
    }

    [Fact]
    public async Task A_local_PDF_is_never_overwritten_even_if_the_paper_has_an_address()
    {
        _fixture.Web.Serve("/dances.pdf", WebResponses.File(LibraryFixture.BeePdf, "\"one\""));
        var url = new Uri(_fixture.Web.Root, "dances.pdf");
        await IngestAsync(Write("refs.bib", $"@misc{{apis18, title = {{What a Bee Dances}}, url = {{{url}}}}}"));
        var own = Put("own.pdf");
        _fixture.Web.Serve("/dances.pdf", WebResponses.File([.. LibraryFixture.BeePdf, .. "\n%other"u8], "\"two\""));
        var asked = _fixture.Web.Requests.Count;

        await IngestAsync(
            Write("refs.bib", $"@misc{{apis18, title = {{What a Bee Dances}}, url = {{{url}}}, file = {{own.pdf}}}}"));

        Assert.Equal(asked, _fixture.Web.Requests.Count);
        Assert.Equal(LibraryFixture.BeePdf, await File.ReadAllBytesAsync(own, Cancellation));
    }

    [Fact]
    public async Task PDFs_in_a_folder_and_its_subfolders_are_identified_by_their_content()
    {
        Put("a/what-bees-say.pdf");
        Put("b/.hidden/other.pdf");
        Write("b/scan.pdf", "no PDF");
        Write("notes.txt", "no PDF");

        var result = await IngestAsync(_papers.Path);

        Assert.Equal((2, 1, 2), (result.Papers, result.Failed.Count, result.Indexed));
        Assert.Contains("scan.pdf", result.Failed[0].Reason, StringComparison.Ordinal);
        var paper = (await GetAsync("what-bees-say"))!;
        Assert.Equal(("What a bee dances", true), (paper.Paper.Title, paper.Paper.FullText));
        Assert.Equal(["Ada Apis", "Bela Bombus"], paper.Paper.Authors);
        Assert.Equal((null, null, null), (paper.PdfTitle, paper.PdfAuthors, paper.PdfYear));
        Assert.Single((await _fixture.SearchAsync("waggle")).Hits);
    }

    [Fact]
    public async Task A_folder_is_read_once_and_removed_PDFs_are_pruned()
    {
        Put("one.pdf", Pdf("The first of all bees"));
        var two = Put("two.pdf", Pdf("The second of all bees"));
        Assert.Equal((2, 2), await IngestAsync(_papers.Path) is var first ? (first.Extracted, first.Indexed) : default);

        var again = await IngestAsync(_papers.Path);
        Assert.Equal((0, 0, 2), (again.Extracted, again.Indexed, again.Unchanged));

        File.Delete(two);
        await _fixture.IngestAsync(_fixture.Ingest with { Sources = [_papers.Path], Prune = true });
        Assert.Equal("The first of all bees", Assert.Single((await _fixture.SearchAsync("waggle")).Hits).Paper.Title);
    }

    [Theory]
    [InlineData("scan.pdf")]
    [InlineData("a-scan-of-an-old-paper.pdf")]
    public async Task Unreadable_PDFs_are_distinguished_by_their_folders(string name)
    {
        Write("a/" + name, "no PDF");
        Write("b/" + name, "no PDF either");

        var result = await IngestAsync(_papers.Path);

        Assert.Equal((2, 2, 2), (result.Papers, result.Indexed, result.Failed.Count));
        Assert.Equal((2, 0), await IngestAsync(_papers.Path) is var again ? (again.Papers, again.Indexed) : default);
    }

    [Theory]
    [InlineData("refs.bib", "files")]
    [InlineData("files", "refs.bib")]
    public async Task A_PDF_in_a_bibliography_and_a_folder_is_one_paper(string one, string other)
    {
        Put("files/Bees.pdf");
        Write("refs.bib", "@misc{apis18, title = {On Films of Hives and Nectar}, file = {files/Bees.pdf}}");

        var result = await IngestAsync(_papers[one], _papers[other]);
        var again = await IngestAsync(_papers[other]);

        Assert.Equal((1, 1, 0), (result.Papers, result.Extracted, result.Failed.Count));
        Assert.Equal((1, 0), (again.Papers, again.Indexed));
    }

    [Fact]
    public async Task Two_entries_of_a_bibliography_may_share_a_file()
    {
        Put("files/Bees.pdf");
        var file = Write("refs.bib", """
            @misc{apis18, title = {On Films of Hives and Nectar}, file = {files/Bees.pdf}}
            @misc{bombus19, title = {The Temperature of Wasps}, file = {files/Bees.pdf}}
            """);

        Assert.Equal((2, 0), await IngestAsync(file) is var result ? (result.Papers, result.Failed.Count) : default);
    }

    [Fact]
    public async Task Individually_named_PDFs_are_read_concurrently()
    {
        string[] files = [Put("one.pdf", Pdf("The first of all bees")), Put("two.pdf", Pdf("The second of all bees"))];
        var steps = new List<IngestProgress>();
        await using var library = await _fixture.OpenAsync();

        var result = await library.IngestAsync(
            _fixture.Ingest with { Sources = files }, new SynchronousProgress<IngestProgress>(steps.Add), Cancellation);

        Assert.Equal((2, 2), (result.Papers, result.Extracted));
        Assert.Contains(new IngestProgress("list", 1, 2), steps);
        Assert.Equal(files, (await library.GetStatusAsync(Cancellation)).Sources);
    }

    [Fact]
    public async Task An_unreadable_subfolder_is_reported_and_nothing_is_pruned()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Paths may be longer there.");
        Put("one.pdf", Pdf("The first of all bees"));
        var two = Put("two.pdf", Pdf("The second of all bees"));
        await IngestAsync(_papers.Path);
        File.Delete(two);

        // A chain of folders moved into another makes a path that is too long for any system call, also for root.
        var chain = string.Join('/', Enumerable.Repeat(new string('x', 200), 15));
        Directory.CreateDirectory(_papers["outer/" + chain]);
        Directory.CreateDirectory(_papers["inner/" + chain]);
        Directory.Move(_papers["inner"], _papers[$"outer/{chain}/inner"]);
        try
        {
            var result = await _fixture.IngestAsync(_fixture.Ingest with { Sources = [_papers.Path], Prune = true });

            Assert.Contains("cannot read the folder", Assert.Single(result.Failed).Reason, StringComparison.Ordinal);
            Assert.Contains("not removed", Assert.Single(result.Notices), StringComparison.Ordinal);
            Assert.NotNull(await GetAsync("the-second-of-all-bees"));
        }
        finally
        {
            Directory.Move(_papers[$"outer/{chain}/inner"], _papers["inner"]);
        }
    }

    [Fact]
    public async Task A_single_PDF_named_by_its_arXiv_number_is_that_paper()
    {
        var result = await IngestAsync(Put("1801.00001v2.pdf"));

        Assert.Equal((1, 0), (result.Indexed, result.Downloaded));
        var paper = (await GetAsync("arxiv-1801.00001"))!;
        Assert.Equal(("What a bee dances", "https://arxiv.org/abs/1801.00001v2"), (paper.Paper.Title, paper.Paper.Url));
    }

    [Fact]
    public async Task A_paper_listed_by_address_gets_its_title_from_the_PDF()
    {
        _fixture.Web.Serve("/bees-by-address.pdf", WebResponses.File(LibraryFixture.BeePdf, "\"one\""));
        var address = new Uri(_fixture.Web.Root, "bees-by-address.pdf").AbsoluteUri;

        var result = await IngestAsync(address);

        Assert.Equal((1, 1, 1), (result.Papers, result.Downloaded, result.Indexed));
        Assert.Equal("What a bee dances", (await GetAsync("bees-by-address"))!.Paper.Title);
        Assert.Equal((0, 1), await IngestAsync(address) is var again ? (again.Indexed, again.Unchanged) : default);
        var list =
            _fixture.ListAs("b.md", "[What a bee dances](https://example.org/other.html) Ada Apis, Bela Bombus. 2018");
        Assert.Equal(1, (await IngestAsync(list)).Indexed);
        Assert.Equal(2018, (await GetAsync("bees-by-address"))!.Paper.Year);
    }

    [Theory]
    [InlineData("1801.00001", "arxiv-1801.00001")]
    [InlineData("arXiv:1801.00001v3", "arxiv-1801.00001")]
    [InlineData("cs/0112017", "arxiv-cs/0112017")]
    [InlineData("arxiv.org/abs/1801.00001", "arxiv-1801.00001")]
    [InlineData("https://arxiv.org/pdf/1801.00001v1.pdf", "arxiv-1801.00001")]
    [InlineData("https://aclanthology.org/2020.acl-main.1/", "2020.acl-main.1")]
    [InlineData("https://proceedings.mlr.press/v80/charles18a.html", "charles18a")]
    [InlineData("https://example.org/telling-name.pdf", "telling-name")]
    public async Task A_source_may_be_an_arXiv_number_or_a_page(string source, string id)
    {
        var result = await _fixture.IngestAsync(
            new IngestOptions { Sources = [source], NetworkBudget = TimeSpan.Zero });

        Assert.Equal((1, "download"), (result.Indexed, Assert.Single(result.Failed).Stage));
        Assert.NotNull(await GetAsync(id));
    }

    [Theory]
    [InlineData("ftp://example.org/a.pdf", "not a web address")]
    [InlineData("https://example.org/list.md", "Save the file")]
    [InlineData("nosuch.bib", "no such file")]
    [InlineData("nosuch.pdf", "no such file")]
    public async Task An_invalid_source_is_rejected(string source, string reason)
    {
        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => IngestAsync(source));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_an_error()
    {
        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => IngestAsync(_papers.Path));

        Assert.Contains("holds no PDF", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Pdf(string title) => PaperPdf.Create(
        title, "Ada Apis", "We film every bee and learn where nectar is.", "Bees live in hives.",
        "The waggle is counted by hand.");

    private string Put(string name, byte[]? pdf = null)
    {
        var path = Write(name, "");
        File.WriteAllBytes(path, pdf ?? LibraryFixture.BeePdf);
        return path;
    }

    private string Write(string name, string text)
    {
        var path = _papers[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<UpdateResult> IngestAsync(params string[] sources) =>
        _fixture.IngestAsync(_fixture.Ingest with { Sources = sources });

    private async Task<PaperDetails?> GetAsync(string id)
    {
        await using var library = await _fixture.OpenAsync();
        return await library.GetAsync(new PaperId(id), Cancellation);
    }
}
