using CsCheck;
using SearchPapers.Search.Ranking;

namespace SearchPapers.Tests.Search.Ranking;

public sealed class RankingPagerTests
{
    private const int Papers = 3000;

    private readonly List<int> _depths = [];

    [Fact]
    public Task Pages_of_any_size_join_into_one_ranking_when_deeper_searches_reorder() =>
        Gen.Int[1, 300].Array[1, 8].SampleAsync(
            async sizes =>
            {
                var whole = await ReadAsync(0, sizes.Sum());
                var pages = new List<int>();
                foreach (var size in sizes)
                {
                    pages.AddRange(await ReadAsync(pages.Count, size));
                }

                Assert.Distinct(whole);
                Assert.Equal(whole, pages);
            },
            threads: 1);

    [Fact]
    public async Task Paging_reaches_every_paper_once()
    {
        var whole = await ReadAsync(0, Papers + 1);

        Assert.Equal(Enumerable.Range(0, Papers), whole.Order());
        Assert.Equal(Papers, _depths[^1]);
    }

    [Theory]
    [InlineData(0, 10, 1)]
    [InlineData(15, 10, 1)]
    [InlineData(20, 10, 2)]
    [InlineData(90, 10, 2)]
    [InlineData(0, 1000, 3)]
    public async Task The_first_pages_take_one_search_and_deeper_pages_few(int offset, int count, int searches)
    {
        await ReadAsync(offset, count);

        Assert.Equal(searches, _depths.Count);
        Assert.Equal(RankingPager.MinCandidates, _depths[0]);
    }

    [Fact]
    public async Task A_short_result_takes_no_deeper_search()
    {
        var pages = await RankingPager.ReadAsync(_ => Task.FromResult(Found([3, 2, 1])), Papers, offset: 2, count: 900);

        Assert.Equal([1], pages.SelectMany(page => page.Papers).Select(paper => paper.Document));
    }

    private async Task<List<int>> ReadAsync(int offset, int count)
    {
        _depths.Clear();
        var pages = await RankingPager.ReadAsync(FindAsync, Papers, offset, count);
        return [.. pages.SelectMany(page => page.Papers).Select(paper => paper.Document)];
    }

    // Each search ranks its last candidate first.
    private Task<RankingResult> FindAsync(int candidates)
    {
        _depths.Add(candidates);
        return Task.FromResult(Found(Enumerable.Range(0, candidates).Reverse()));
    }

    private static RankingResult Found(IEnumerable<int> documents)
    {
        var ranking = new PaperRanking([.. documents.Select(document => new ScoredPaper(document, 1))], Papers);
        return new RankingResult(ranking, ranking, PaperRanking.Empty);
    }
}
