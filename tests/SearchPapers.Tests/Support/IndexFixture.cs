using SearchPapers.Encoders;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Search;
using SearchPapers.Search.Language;
using SearchPapers.Search.Queries;
using SearchPapers.Search.Similar;

namespace SearchPapers.Tests.Support;

internal sealed class IndexFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IndexFolder Folder => new(Path);

    public string Path => _folder["index"];

    public string PointerPath => System.IO.Path.Combine(Path, "CURRENT");

    public static IndexFixture Create(params IEnumerable<IndexEntry> entries)
    {
        var fixture = new IndexFixture();
        fixture.Update(entries);
        return fixture;
    }

    public void Update(IEnumerable<IndexEntry> changed, params IEnumerable<string> removed) =>
        Update(Feed([.. changed]), removed);

    public void Update(PaperFeed changed, params IEnumerable<string> removed)
    {
        using var folderLock = Folder.Lock();
        using var current = Folder.Current() is { } generation ? IndexSnapshot.Open(generation) : null;
        new IndexUpdater(Folder, current, NamedEncoder.Shipped).ApplyAsync(
            changed, [.. removed.Select(id => new PaperId(id))], TestContext.Current.CancellationToken)
            .GetAwaiter().GetResult();
    }

    public static PaperFeed Feed(params IEnumerable<IndexEntry> entries) => PaperFeed
        .ReadAsync(entries.ToAsyncEnumerable(), TestContext.Current.CancellationToken)
        .GetAwaiter().GetResult();

    public IndexSnapshot Open() => IndexSnapshot.Open(Folder.Current()!);

    public SearchResults Search(string query, SearchOptions? options = null)
    {
        using var snapshot = Open();
        return Search(snapshot, query, options);
    }

    public static SearchResults Search(IndexSnapshot snapshot, string query, SearchOptions? options = null) =>
        Run(snapshot, query, text => QueryCompiler.Compile(snapshot.Searcher.IndexReader, text), options);

    public static SearchResults Ask(IndexSnapshot snapshot, string question, SearchOptions? options = null) =>
        Run(snapshot, question, QuestionParser.Parse, options);

    public SearchResults Similar(SimilarQuery query, SearchOptions? options = null)
    {
        using var snapshot = Open();
        return Run(
            snapshot, query.ToString(), _ => SimilarRequestBuilder.Build(snapshot, query, pdf: null), options);
    }

    private static SearchResults Run(
        IndexSnapshot snapshot, string query, Func<string, SearchRequest> parse, SearchOptions? options) =>
        new PaperSearch(snapshot, _ => Task.FromResult(NamedEncoder.Shipped))
            .SearchAsync(query, parse, options ?? new SearchOptions(), TimeProvider.System)
            .GetAwaiter().GetResult();

    public static string[] Ids(SearchResults results) => [.. results.Hits.Select(hit => hit.Paper.Id.Value)];

    public void Dispose() => _folder.Dispose();
}
