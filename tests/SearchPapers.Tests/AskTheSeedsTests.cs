using System.Text.Json;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests;

/// <summary>Asks the papers of the list that the project started from; needs the test data, and no network.</summary>
public sealed class AskTheSeedsTests(AskTheSeedsTests.Library seeds) : IClassFixture<AskTheSeedsTests.Library>
{
    private static readonly string? Data = Environment.GetEnvironmentVariable("SEARCHPAPERS_DATA");

    public static IEnumerable<TheoryDataRow<string, string[]>> Questions() => Data is null
        ? [new TheoryDataRow<string, string[]>("", []) { Skip = Skipped }]
        : File.ReadLines(Path.Combine(Data, "seeds", "ask.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).Select(
            line => new TheoryDataRow<string, string[]>(
                line.GetProperty("question").GetString()!,
                [.. line.GetProperty("expected").EnumerateArray().Select(id => id.GetString()!)]));

    private static string Skipped => "SEARCHPAPERS_DATA does not name the folder of test data.";

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_expected_papers_are_first_with_passages_of_their_own(string question, string[] expected)
    {
        var hits = (await seeds.AskAsync(question)).Hits;

        Assert.Equal(expected.Order(), hits.Take(expected.Length).Select(hit => hit.Paper.Id.Value).Order());
        Assert.All(hits.Take(expected.Length).SelectMany(hit => hit.Passages), passage =>
        {
            Assert.True(passage.Kind is PassageKind.Abstract or PassageKind.Body);
            Assert.NotNull(passage.Page);
        });
    }

    [Fact]
    public async Task A_word_of_a_second_page_leads_to_that_page()
    {
        Assert.SkipWhen(Data is null, Skipped);

        var passage = (await seeds.AskAsync("quixotic")).Hits[0].Passages[0];

        Assert.Equal((PassageKind.Body, 2), (passage.Kind, passage.Page));
        Assert.NotEmpty(passage.Highlights);
    }

    [Fact]
    public void Every_PDF_of_the_seeds_was_read()
    {
        Assert.SkipWhen(Data is null, Skipped);

        Assert.Equal(16, seeds.Ingested!.Extracted);
        Assert.DoesNotContain(seeds.Ingested.Failed, failure => failure.Stage != "download");
    }

    /// <summary>The seeds, ingested once for all questions.</summary>
    public sealed class Library : IAsyncLifetime
    {
        private readonly LibraryBench _bench = new();

        public IngestResult? Ingested { get; private set; }

        public Task<SearchResults> AskAsync(string question) => _bench.AskAsync(question);

        public async ValueTask InitializeAsync()
        {
            if (Data is null)
            {
                return;
            }

            foreach (var pdf in Directory.GetFiles(Path.Combine(Data, "seeds", "pdf")))
            {
                _bench.Put(Path.GetFileNameWithoutExtension(pdf), await File.ReadAllBytesAsync(pdf, LibraryBench.Stop));
            }

            // What is not at hand is not to be had: the papers that were put there need no network.
            var list = Path.Combine(Data, "seeds", "awesome-deep-learning-theory.md");
            var withoutNetwork = new IngestOptions { Sources = [list], NetworkBudget = TimeSpan.Zero };
            Ingested = await _bench.IngestAsync(withoutNetwork);
        }

        public ValueTask DisposeAsync() => _bench.DisposeAsync();
    }
}
