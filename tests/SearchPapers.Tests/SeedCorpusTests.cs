using System.Text.Json;
using SearchPapers.Search.Queries;
using SearchPapers.Tests.Support;
using SearchPapers.Text;

namespace SearchPapers.Tests;

/// <summary>Questions to the papers of the default list. Requires the test data, but no network.</summary>
public sealed class SeedCorpusTests(SeedCorpusTests.SeedLibrary seeds) : IClassFixture<SeedCorpusTests.SeedLibrary>
{
    private static readonly string? Data = Environment.GetEnvironmentVariable("SEARCHPAPERS_DATA");

    public static IEnumerable<TheoryDataRow<string, string[]>> Questions() => Data is null
        ? [new TheoryDataRow<string, string[]>("", []) { Skip = SkipReason }]
        : File.ReadLines(Path.Combine(Data, "seeds", "ask.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(
            line => new TheoryDataRow<string, string[]>(
                line.GetProperty("question").GetString()!,
                [.. line.GetProperty("expected").EnumerateArray().Select(id => id.GetString()!)]));

    private static string SkipReason => "SEARCHPAPERS_DATA does not name the folder of test data.";

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_expected_papers_are_first_and_have_passages(string question, string[] expected)
    {
        var hits = (await seeds.AskAsync(question)).Hits;

        Assert.Equal(expected.Order(), hits.Take(expected.Length).Select(hit => hit.Paper.Id.Value).Order());
        Assert.All(hits.Take(expected.Length).SelectMany(hit => hit.Passages), passage =>
        {
            Assert.True(passage.Kind is PassageKind.Abstract or PassageKind.Body);
            Assert.NotNull(passage.Page);
        });
    }

    // Written before the first search. No question has a key term of the title of the expected paper.
    private static readonly (string Question, string Id)[] Paraphrases =
    [
        ("selecting a subset of inputs that matter most for the output of a black box classifier", "chen18j"),
        ("transferring knowledge across related tasks with generalization guarantees", "amit18a"),
        ("how initialization affects the excess risk of training by SGD", "kuzborskij18a"),
        ("smoothing the loss surface by noise lets random updates find good solutions", "kleinberg18a"),
        ("topology of the manifold to judge the quality of samples from GANs", "khrulkov18a"),
        ("pruning neurons to save memory and computation", "dai18d"),
        ("neural nets as piecewise affine operators doing template matching", "balestriero18b"),
        ("layers with more hidden units than the input dimension", "nguyen18b"),
        ("infinitely many hidden neurons and the equivalent kernel of a ReLU layer", "tsuchida18a"),
        ("are saliency maps from guided gradients only recovering the image", "nie18a"),
    ];

    [Fact]
    public async Task Eight_of_ten_paraphrased_questions_have_their_paper_in_the_top_three()
    {
        Assert.SkipWhen(Data is null, SkipReason);
        var found = new List<string>();
        foreach (var (question, id) in Paraphrases)
        {
            var hits = (await seeds.AskAsync(question)).Hits;
            found.AddRange(hits.Take(3).Select(hit => hit.Paper.Id.Value).Where(hit => hit == id));
            var title = await seeds.TitleTermsAsync(id);
            Assert.DoesNotContain(QuestionParser.Parse(question).Terms.Keys, title.Contains);
        }

        Assert.True(found.Count >= 8, $"{found.Count} found: {string.Join(' ', found)}");
    }

    [Fact]
    public async Task A_word_of_a_second_page_leads_to_that_page()
    {
        Assert.SkipWhen(Data is null, SkipReason);

        var passage = (await seeds.AskAsync("quixotic")).Hits[0].Passages[0];

        Assert.Equal((PassageKind.Body, 2), (passage.Kind, passage.Page));
        Assert.NotEmpty(passage.Highlights);
    }

    [Fact]
    public void Every_seed_PDF_is_read()
    {
        Assert.SkipWhen(Data is null, SkipReason);

        Assert.Equal(16, seeds.Ingested!.Extracted);
        Assert.DoesNotContain(seeds.Ingested.Failed, failure => failure.Stage != "download");
    }

    /// <summary>The seed papers, ingested once for all tests.</summary>
    public sealed class SeedLibrary : IAsyncLifetime
    {
        private readonly LibraryFixture _fixture = new();

        public UpdateResult? Ingested { get; private set; }

        public Task<SearchResults> AskAsync(string question) => _fixture.AskAsync(question);

        public async Task<IReadOnlyList<string>> TitleTermsAsync(string id)
        {
            await using var library = await _fixture.OpenAsync();
            var title = (await library.GetAsync(new PaperId(id), LibraryFixture.Cancellation))!.Paper.Title;
            return [.. Tokenizer.ReadTerms(title).Select(token => token.Term)];
        }

        public async ValueTask InitializeAsync()
        {
            if (Data is null)
            {
                return;
            }

            foreach (var pdf in Directory.GetFiles(Path.Combine(Data, "seeds", "pdf")))
            {
                _fixture.Put(
                    Path.GetFileNameWithoutExtension(pdf),
                    await File.ReadAllBytesAsync(pdf, LibraryFixture.Cancellation));
            }

            // Without network: the PDFs that are in the corpus folder are enough.
            var list = Path.Combine(Data, "seeds", "awesome-deep-learning-theory.md");
            var withoutNetwork = new IngestOptions { Sources = [list], NetworkBudget = TimeSpan.Zero };
            Ingested = await _fixture.IngestAsync(withoutNetwork);
        }

        public ValueTask DisposeAsync() => _fixture.DisposeAsync();
    }
}
