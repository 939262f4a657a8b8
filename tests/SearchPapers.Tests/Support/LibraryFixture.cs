using System.Text;

namespace SearchPapers.Tests.Support;

internal sealed class LibraryFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LibraryFixture() => Directory.CreateDirectory(Options.CorpusPath);

    public LoopbackWeb Web { get; } = new();

    public PaperLibraryOptions Options => new() { CorpusPath = _folder["corpus"], IndexPath = _folder["index"] };

    public string ListPath => Path.Combine(Options.CorpusPath, "papers.md");

    public string CatalogPath => Path.Combine(Options.CorpusPath, "catalog.jsonl");

    public IngestOptions Ingest => new() { Sources = [ListPath], AllowPrivateAddresses = true };

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Gets a paper on bees; only its second page mentions the waggle.</summary>
    public static byte[] BeePdf { get; } = PaperPdf.Create(
        "What a bee dances",
        "Ada Apis and Bela Bombus",
        Repeat("We film the dance of every bee and learn where nectar is. The hive understands it sooner than we do."),
        Repeat("Bees live in hives and tell each other where to fly. Nobody knew for long how they manage that."),
        Repeat("The waggle is counted by hand on every film. Observers agree about most of the turns."));

    public Task<PaperLibrary> OpenAsync() => PaperLibrary.OpenAsync(Options, Cancellation);

    public async Task<UpdateResult> IngestAsync(
        IngestOptions? options = null, CancellationToken? cancellationToken = null)
    {
        await using var library = await OpenAsync();
        return await library.IngestAsync(options ?? Ingest, cancellationToken: cancellationToken ?? Cancellation);
    }

    public async Task<SearchResults> AskAsync(string question)
    {
        await using var library = await OpenAsync();
        return await library.AskAsync(question, cancellationToken: Cancellation);
    }

    public async Task<SearchResults> SearchAsync(string query)
    {
        await using var library = await OpenAsync();
        return await library.SearchAsync(query, new SearchOptions { Mode = SearchMode.Keyword }, Cancellation);
    }

    /// <summary>Returns the index's files with their lengths and the time they were last written to.</summary>
    public IEnumerable<(string, long, DateTime)> IndexFiles() =>
    [
        .. new DirectoryInfo(Options.IndexPath).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !file.Name.EndsWith(".lock", StringComparison.Ordinal))
            .Select(file => (file.FullName, file.Length, file.LastWriteTimeUtc))
            .Order(),
    ];

    public void List(params IEnumerable<string> items) => ListAs("papers.md", items);

    public string ListAs(string name, params IEnumerable<string> items)
    {
        var text = new StringBuilder("# A list\n\n## Papers\n\n");
        foreach (var item in items)
        {
            text.Append("- ").Append(item).Append('\n');
        }

        var path = Path.Combine(Options.CorpusPath, name);
        File.WriteAllText(path, text.ToString());
        return path;
    }

    /// <summary>Returns an item of a list: a linked title and a note.</summary>
    public string Item(string id, string title, string note) => $"[{title}]({new Uri(Web.Root, id + ".pdf")}): {note}";

    /// <summary>Puts a PDF into the corpus folder, as users may.</summary>
    public void Put(string id, byte[] pdf)
    {
        var path = Path.Combine(Options.CorpusPath, "pdf", id + ".pdf");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, pdf);
    }

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        _folder.Dispose();
    }

    private static string Repeat(string text) => string.Join(' ', Enumerable.Repeat(text, 3));
}
