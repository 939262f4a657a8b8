using CsCheck;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search;

/// <summary>Pages of one index, which is large enough for pages from several searches of different depths.</summary>
public sealed class PagingTests(PagingTests.PagedIndex index) : IClassFixture<PagingTests.PagedIndex>
{
    private const int Papers = 1100;
    private const int Queries = 12;

    // Of all papers, of some, of a title, of a filter alone, and of none.
    private static readonly string[] Texts =
        ["bee dance path -zebra", "hive nectar year:2001..2003", PagedIndex.Title, "tag:wax", "zyzzyx"];

    private static readonly Gen<string> Query = Gen.Int[0, Texts.Length - 1].Select(at => Texts[at]);

    public static TheoryData<SearchMode, bool> ModesAndOrders =>
        new MatrixTheoryData<SearchMode, bool>(Enum.GetValues<SearchMode>(), [false, true]);

    [Theory]
    [MemberData(nameof(ModesAndOrders))]
    public void Pages_of_any_size_join_into_one_ranking(SearchMode mode, bool newestFirst) =>
        Gen.Select(Query, Gen.Int[0, 60], Gen.Int[1, 60].Array[1, 5]).Sample(
            (query, offset, sizes) =>
            {
                SearchResults Page(int from, int top) => index.Search(query, mode, newestFirst, from, top);
                var whole = Page(offset, sizes.Sum());
                var pages = sizes.Select((size, page) => Page(offset + sizes.Take(page).Sum(), size)).ToList();

                Assert.Equal(whole.Hits.Select(Describe), pages.SelectMany(page => page.Hits).Select(Describe));
                Assert.All(pages, page => Assert.Equal(whole.TotalHits, page.TotalHits));
                Assert.Equal(Enumerable.Range(offset + 1, whole.Hits.Count), whole.Hits.Select(hit => hit.Rank));
                Assert.Distinct(whole.Hits.Select(hit => hit.Paper.Id));
            },
            iter: Queries);

    [Theory]
    [MemberData(nameof(ModesAndOrders))]
    public void The_first_results_do_not_depend_on_how_many_follow(SearchMode mode, bool newestFirst) =>
        Gen.Select(Query, Gen.Int[1, 150], Gen.Int[1, 100]).Sample(
            (query, few, more) =>
            {
                var shorter = index.Search(query, mode, newestFirst, offset: 0, few);
                var longer = index.Search(query, mode, newestFirst, offset: 0, few + more);

                Assert.Equal(longer.Hits.Take(few).Select(Describe), shorter.Hits.Select(Describe));
            },
            iter: Queries);

    private static (int, PaperId, double, double, RetrieverScore?, RetrieverScore?) Describe(SearchHit hit) =>
        (hit.Rank, hit.Paper.Id, hit.Score, hit.TitleBonus, hit.Keyword, hit.Semantic);

    public sealed class PagedIndex : IDisposable
    {
        private readonly IndexFixture _fixture = IndexFixture.Create(Some.ManyEntries(Papers).Select(WithYearAndTag));
        private readonly IndexSnapshot _snapshot;

        public PagedIndex() => _snapshot = _fixture.Open();

        public static string Title { get; } = Some.ManyEntries(Papers).ElementAt(Papers / 2).Paper.Paper.Title;

        public SearchResults Search(string query, SearchMode mode, bool newestFirst, int offset, int top)
        {
            var options = new SearchOptions { Mode = mode, NewestFirst = newestFirst, Offset = offset, Top = top };
            return IndexFixture.Search(_snapshot, query, options with { MaxPassages = 0 });
        }

        public void Dispose()
        {
            _snapshot.Dispose();
            _fixture.Dispose();
        }

        private static IndexEntry WithYearAndTag(IndexEntry entry, int number)
        {
            var paper = entry.Paper.Paper with
            {
                Year = number % 9 == 0 ? null : 2000 + (number % 7),
                Tags = number % 3 == 0 ? ["wax"] : [],
            };
            return entry with { Paper = entry.Paper with { Paper = paper } };
        }
    }
}
