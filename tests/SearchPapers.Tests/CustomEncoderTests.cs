using SearchPapers.Encoders;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests;

/// <summary>A library with a custom encoder that knows only three subjects.</summary>
public sealed class CustomEncoderTests : IAsyncDisposable
{
    private static readonly SearchOptions ByMeaning = new() { Mode = SearchMode.Semantic };
    private static readonly SearchOptions ByKeyword = new() { Mode = SearchMode.Keyword };

    private readonly LibraryFixture _fixture = new();
    private readonly FakeGenerator _documents = new(Embed);
    private readonly FakeGenerator _queries =
        new(text => Embed(text.Replace("honey makers", "bee", StringComparison.Ordinal)));

    public CustomEncoderTests() => _fixture.List(
        _fixture.Item("dances", "What a bee dances", "It films the hive."),
        _fixture.Item("roads", "A map of every road", "It stores shortcuts."),
        _fixture.Item("other", "Of something else", "It is unheard of."));

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task A_question_is_answered_by_the_encoder_with_papers_that_share_no_word_with_it()
    {
        await using var library = await IngestAsync(Encoder("mine"));

        var best = (await library.AskAsync("honey makers", ByMeaning, LibraryFixture.Cancellation)).Hits[0];

        Assert.Equal(("dances", 1.0), (best.Paper.Id.Value, Math.Round(best.Semantic!.Score, 2)));
        Assert.Contains(
            "dances",
            (await library.AskAsync("honey makers", cancellationToken: LibraryFixture.Cancellation)).Hits.Select(
                hit => hit.Paper.Id.Value));
        Assert.Empty((await library.AskAsync("zebras", ByMeaning, LibraryFixture.Cancellation)).Hits);
    }

    [Fact]
    public async Task Papers_are_documents_and_questions_are_queries()
    {
        await using var library = await IngestAsync(Encoder("mine"));
        await library.AskAsync("honey makers", cancellationToken: LibraryFixture.Cancellation);

        Assert.Contains("What a bee dances\nIt films the hive.", _documents.Requests.SelectMany(texts => texts));
        Assert.DoesNotContain("honey makers", _documents.Requests.SelectMany(texts => texts));
        Assert.Contains("honey makers", _queries.Requests.SelectMany(texts => texts));
        Assert.DoesNotContain(
            _queries.Requests.SelectMany(texts => texts), text => text.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_index_remembers_whose_its_vectors_are()
    {
        await using var library = await IngestAsync(Encoder("mine"));

        var encoders = (await library.GetStatusAsync(LibraryFixture.Cancellation)).Encoders;

        Assert.Contains(new EncoderStatus("mine", 4, "mine's"), encoders);
    }

    [Theory]
    [InlineData("mine", "yours")]
    [InlineData("mine", null)]
    [InlineData(null, "yours")]
    public async Task Another_encoder_is_refused_with_the_way_out_and_words_are_searched_all_the_same(
        string? made, string? asked)
    {
        await (await IngestAsync(Encoder(made))).DisposeAsync();
        await using var library = await OpenAsync(Encoder(asked));

        foreach (var search in new Func<Task>[]
        {
            () => library.AskAsync("bee", cancellationToken: LibraryFixture.Cancellation),
            () => library.SearchAsync("bee", ByMeaning, LibraryFixture.Cancellation),
            () => library.SimilarAsync(
                new SimilarQuery { Ids = [new PaperId("dances")] }, cancellationToken: LibraryFixture.Cancellation),
        })
        {
            var error = await ErrorAssert.ThrowsAsync(SearchPapersError.IndexFormat, search);
            Assert.Contains($"\"{made ?? "science"}\"", error.Message);
            Assert.Contains($"\"{asked ?? "science"}\"", error.Message);
            Assert.Contains("ingest with this one", error.Message);
        }

        Assert.Equal(
            "dances", (await library.SearchAsync(
                "bee", ByKeyword, LibraryFixture.Cancellation)).Hits[0].Paper.Id.Value);
    }

    [Fact]
    public async Task An_ingest_with_another_encoder_makes_all_vectors_anew()
    {
        await (await IngestAsync(encoder: null)).DisposeAsync();

        await using var library = await IngestAsync(Encoder("mine"));
        var status = await library.GetStatusAsync(LibraryFixture.Cancellation);
        await library.IngestAsync(Ingest, cancellationToken: LibraryFixture.Cancellation);

        Assert.Equal("mine's", status.Encoders[^1].Fingerprint);
        Assert.Equal(
            "dances", (await library.AskAsync(
                "honey makers", ByMeaning, LibraryFixture.Cancellation)).Hits[0].Paper.Id.Value);
        Assert.Equal(status.Generation, (await library.GetStatusAsync(LibraryFixture.Cancellation)).Generation);
    }

    private IngestOptions Ingest => _fixture.Ingest with { NetworkBudget = TimeSpan.Zero };

    private static float[] Embed(string text) =>
    [
        text.Contains("bee", StringComparison.Ordinal) ? 3 : 0,
        text.Contains("road", StringComparison.Ordinal) ? 3 : 0,
        text.Contains("else", StringComparison.Ordinal) ? 3 : 0,
        0,
    ];

    private PaperEncoder? Encoder(string? name) =>
        name is null ? null : new PaperEncoder(_documents, _queries) { Name = name, Fingerprint = name + "'s" };

    private Task<PaperLibrary> OpenAsync(PaperEncoder? encoder) =>
        PaperLibrary.OpenAsync(_fixture.Options with { Encoder = encoder }, LibraryFixture.Cancellation);

    private async Task<PaperLibrary> IngestAsync(PaperEncoder? encoder)
    {
        var library = await OpenAsync(encoder);
        await library.IngestAsync(Ingest, cancellationToken: LibraryFixture.Cancellation);
        return library;
    }
}
