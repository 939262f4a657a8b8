using SearchPapers.Download.Files;
using SearchPapers.Ingestion.Cache;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Ingestion.Cache;

public sealed class ExtractionCacheTests : IDisposable
{
    private const string BeesJson =
        """{"key":"key","paper":{"file":"bees.pdf","error":null,"header":{"title":"Bees","authors":["Ada Apis"]""" +
        ""","abstract":null,"year":2018,"venue":null}"""
        + ""","sections":[{"heading":"1 Hives","level":1,"page":1}],"passages":[{"section":null,"page":1,"start":3""" +
            ""","length":11,"text":"They dance."}]"""
        + ""","pages":{"total":2,"read":1,"lost":[2]},"notices":["Page 2 is lost."]}}""";

    private const string EmptyJson =
        """{"key":"key","paper":{"file":"bees.pdf","error":{"stage":"open","reason":"The file is empty."}""" +
        ""","header":null"""
        + ""","sections":[],"passages":[],"pages":{"total":0,"read":0,"lost":[]},"notices":[]}}""";

    private static readonly ExtractedPaper Bees = new()
    {
        File = "bees.pdf",
        Title = "Bees",
        Authors = ["Ada Apis"],
        Year = 2018,
        Sections = [new PaperSection("1 Hives", 1, 1)],
        Passages = [new Passage { Kind = PassageKind.Body, Page = 1, Start = 3, Length = 11, Text = "They dance." }],
        PageCount = 2,
        LostPages = [2],
        PageTexts = new Dictionary<int, string> { [1] = "1\nThey dance." },
        Notices = ["Page 2 is lost."],
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_provisional_text_goes_to_exactly_one_of_two_concurrent_papers()
    {
        var texts = new ExtractionCache(new CorpusFolder(_folder.Path));
        var arrived = new int[500];
        for (var file = 0; file < arrived.Length; file++)
        {
            texts.Store(ExtractionCache.ProvisionalId($"{file}"), "key", new ExtractedPaper { File = "bees.pdf" });
        }

        // Both threads spin until the other one is ready: sleeping would start them too far apart to collide.
        bool NameTogether(int file, string id)
        {
            Interlocked.Increment(ref arrived[file]);
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref arrived[file]) == 2, TimeSpan.FromSeconds(5)));
            return texts.TryAssign($"{file}", new PaperId(id));
        }

        var named = await Task.WhenAll(new[] { "one", "other" }.Select(id => Task.Run(
            () => Enumerable.Range(0, arrived.Length).Count(file => NameTogether(file, id)),
            LibraryFixture.Cancellation)));

        Assert.Equal(arrived.Length, named.Sum());
    }

    [Fact]
    public async Task Copies_of_a_file_may_be_stored_concurrently()
    {
        var texts = new ExtractionCache(new CorpusFolder(_folder.Path));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(
            () => texts.Store(
                ExtractionCache.ProvisionalId("ab"),
                "key",
                new ExtractedPaper { File = "bees.pdf" }), LibraryFixture.Cancellation)));

        Assert.Equal("bees.pdf", texts.Find(ExtractionCache.ProvisionalId("ab"), "key")?.File);
    }

    [Fact]
    public async Task The_JSON_of_a_text_is_stable()
    {
        var (corpus, id) = (new CorpusFolder(_folder.Path), new PaperId("bees"));
        var texts = new ExtractionCache(corpus);

        texts.Store(id, "key", Bees);

        Assert.Equal(BeesJson, await File.ReadAllTextAsync(corpus.TextPath(id), LibraryFixture.Cancellation));
        var cached = texts.Find(id, "key")!;
        Assert.Equal((Bees.Title, Bees.Year, Bees.PageCount), (cached.Title, cached.Year, cached.PageCount));
        Assert.Equal(Bees.Authors, cached.Authors);
        Assert.Equal(Bees.Sections, cached.Sections);
        Assert.Equal(Bees.LostPages, cached.LostPages);
        Assert.Equal((3, 11), (cached.Passages.Single().Start, cached.Passages.Single().Length));
    }

    [Fact]
    public async Task The_JSON_of_an_error_is_stable()
    {
        var (corpus, id) = (new CorpusFolder(_folder.Path), new PaperId("bees"));
        var texts = new ExtractionCache(corpus);
        var empty =
            new ExtractedPaper { File = "bees.pdf", Error = new Problem(null, null, "open", "The file is empty.") };

        texts.Store(id, "key", empty);

        Assert.Equal(EmptyJson, await File.ReadAllTextAsync(corpus.TextPath(id), LibraryFixture.Cancellation));
        Assert.Equal(empty.Error, texts.Find(id, "key")!.Error);
    }

    [Theory]
    [InlineData("""{"key":"key"}""")]
    [InlineData("""{"key":"key","paper":null}""")]
    [InlineData("""{"key":"key","paper":{"file":"bees.pdf"}}""")]
    public async Task A_corrupt_text_counts_as_missing(string json)
    {
        var (corpus, id) = (new CorpusFolder(_folder.Path), new PaperId("bees"));
        Directory.CreateDirectory(Path.GetDirectoryName(corpus.TextPath(id))!);
        await File.WriteAllTextAsync(corpus.TextPath(id), json, LibraryFixture.Cancellation);

        Assert.Null(new ExtractionCache(corpus).Find(id, "key"));
    }
}
