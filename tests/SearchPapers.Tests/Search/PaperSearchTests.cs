using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search;

public sealed class PaperSearchTests : IDisposable
{
    private readonly IndexFixture _fixture = IndexFixture.Create(Some.Entries);

    public static TheoryData<SearchMode> Modes => [SearchMode.Hybrid, SearchMode.Keyword, SearchMode.Semantic];

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("shivering", "hive")]
    [InlineData("quokkas", "stable")]
    [InlineData("radar", "nectar")]
    [InlineData("\"neural network\"", "descent margin")]
    [InlineData("\"bounds its generalization gap\"", "stable")]
    [InlineData("\"route planner\" \"two cities\"", "roads")]
    [InlineData("\"network neural\"", "")]
    [InlineData("\"generalize. Dropping\"", "")]
    [InlineData("zebra", "")]
    [InlineData("the of", "")]
    public void A_query_finds_the_papers_that_use_its_words(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', IndexFixture.Ids(_fixture.Search(query, Keyword)).Order()));

    [Theory]
    [InlineData("Puns at task 7")]
    [InlineData("puns, at TASK 7?")]
    public void A_query_that_is_a_title_finds_that_paper_first(string query)
    {
        using var fixture = IndexFixture.Create(
            Some.Entry(Some.Paper("task", "Puns at Task 7", "A play of words suggests two meanings.")),
            Some.Entry(
                Some.Paper(
                    "team",
                    "Our team at Task 7 on puns: puns at Task 7",
                    "Puns at Task 7. At Task 7, puns are found; puns, Task 7.")),
            Some.Entry(Some.Paper("other", "Task 7 at large", "Task 7 without any.")));
        using var snapshot = fixture.Open();

        var explained = new SearchOptions { Explain = true };
        foreach (var results in new[] { IndexFixture.Search(
            snapshot, query, explained), IndexFixture.Ask(snapshot, query, explained) })
        {
            Assert.Equal("task", results.Hits[0].Paper.Id.Value);
            Assert.Contains(results.Hits[0].Keyword!.Terms!, term => term.Field == "title");
            Assert.Equal(1, results.Hits[0].Keyword!.Terms!.Sum(term => term.Share), 1e-5);
        }

        Assert.DoesNotContain(
            fixture.Search("puns at task* 7", explained).Hits[0].Keyword!.Terms!, term => term.Field == "title");
    }

    [Fact]
    public void A_phrase_does_not_match_across_passages()
    {
        Assert.Empty(_fixture.Search("\"met a stable\"").Hits);
        Assert.Empty(_fixture.Search("\"gracefully a learner\"").Hits);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Only_papers_with_the_phrase_pass_the_filter(SearchMode mode) => Assert.Equal(
        ["descent", "margin"],
        IndexFixture.Ids(_fixture.Search("\"neural network\" gradient", new SearchOptions { Mode = mode })).Order());

    [Fact]
    public void A_title_match_ranks_above_an_abstract_match() =>
        Assert.Equal("traffic", IndexFixture.Ids(_fixture.Search("traffic", Keyword))[0]);

    [Theory]
    [InlineData("bees or honey", "bees honey")]
    [InlineData("NOT honey", "honey")]
    [InlineData("+bee", "bee")]
    [InlineData("[nectar} ^3 \\ && || ! {bee]", "nectar 3 bee")]
    public void Symbols_of_other_query_languages_are_harmless(string query, string words) =>
        Assert.Equal(IndexFixture.Ids(_fixture.Search(words)), IndexFixture.Ids(_fixture.Search(query)));

    [Fact]
    public void A_hybrid_hit_has_the_score_of_each_retriever()
    {
        var hits = _fixture.Search("bee dance").Hits;

        var best = hits[0];
        Assert.Equal(("dances", 1), (best.Paper.Id.Value, best.Rank));
        Assert.Equal((1, 1), (best.Keyword!.Rank, best.Semantic!.Rank));
        Assert.All(hits, hit => Assert.InRange(hit.Score - hit.TitleBonus, 0, 1));
        Assert.All(hits, hit => Assert.InRange(hit.Semantic?.Score ?? 0, -1, 1));
        Assert.Equal(Enumerable.Range(1, hits.Count), hits.Select(hit => hit.Rank));
    }

    [Fact]
    public void A_retriever_that_did_not_run_has_no_score()
    {
        Assert.All(_fixture.Search("bee", Keyword).Hits, hit => Assert.Null(hit.Semantic));
        Assert.All(_fixture.Search("bee", new() { Mode = SearchMode.Semantic }).Hits, hit => Assert.Null(hit.Keyword));
    }

    [Theory]
    [InlineData("bee", SearchMode.Keyword, 3)]
    [InlineData("bee", SearchMode.Hybrid, 3)]
    [InlineData("bee", SearchMode.Semantic, 10)]
    [InlineData("zyzzyx", SearchMode.Hybrid, 0)]
    public void Total_hits_depend_on_the_mode(string query, SearchMode mode, int total)
    {
        var results = _fixture.Search(query, new SearchOptions { Mode = mode, Top = 1 });

        Assert.Equal((total, true), (results.TotalHits, results.TotalHitsIsExact));
        Assert.Equal(Math.Min(1, total), results.Hits.Count);
    }

    // The shipped encoder knows that a zebra is an animal.
    [Fact]
    public void A_term_of_no_paper_is_searched_semantically()
    {
        var results = _fixture.Search("zebra");

        Assert.Equal(0, results.TotalHits);
        Assert.NotEmpty(results.Hits);
        Assert.All(results.Hits, hit => Assert.Equal((null, 0), (hit.Keyword!.Rank, hit.Keyword.Score)));
    }

    [Fact]
    public void Authors_years_and_venues_are_searched()
    {
        var paper = Some.UnreadPaper("about", "A title");
        var about =
            paper.Paper with { Authors = ["Zoë Zacharias"], Year = 1987, Venue = "Honolulu", Tags = ["Seashells"] };
        using var fixture = IndexFixture.Create([.. Some.Entries, Some.Entry(paper with { Paper = about })]);

        Assert.All(
            new[] { "zoe", "Zacharias", "1987", "Honolulu", "seashell" },
            word => Assert.Equal(["about"], IndexFixture.Ids(fixture.Search(word, Keyword))));
    }

    [Fact]
    public void A_pasted_text_of_any_length_is_a_query()
    {
        var words = string.Join(' ', Enumerable.Range(0, 5000).Select(number => $"w{number}"));

        Assert.Contains("hive", IndexFixture.Ids(_fixture.Search(words + " shivering")));
    }

    [Fact]
    public void Papers_that_could_not_be_read_are_named_in_a_notice()
    {
        var unread = Some.UnreadPaper("unread", "Bees unread") with { Paper = UnreadPaper };
        using var fixture = IndexFixture.Create([.. Some.Entries, Some.Entry(unread)]);

        Assert.Contains("unread", Assert.Single(fixture.Search("bees").Notices), StringComparison.Ordinal);
        Assert.Empty(fixture.Search("shortest").Notices);
    }

    [Fact]
    public async Task Threads_share_a_snapshot()
    {
        using var snapshot = _fixture.Open();
        var alone = IndexFixture.Search(snapshot, "bee path").Hits;

        var together = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ =>
            Task.Run(() => IndexFixture.Search(snapshot, "bee path").Hits, TestContext.Current.CancellationToken)));

        Assert.All(together, hits => Assert.Equivalent(alone, hits, strict: true));
    }

    private static SearchOptions Keyword => new() { Mode = SearchMode.Keyword };

    private static Paper UnreadPaper => new()
    {
        Id = new PaperId("unread"),
        Title = "Bees unread",
        Pdf = "https://example.org/unread.pdf",
    };
}
