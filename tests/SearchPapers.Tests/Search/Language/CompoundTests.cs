using SearchPapers.Search.Language;
using SearchPapers.Search.Queries;
using SearchPapers.Tests.Support;
using SearchPapers.Text;

namespace SearchPapers.Tests.Search.Language;

public sealed class CompoundTests : IDisposable
{
    private readonly IndexFixture _fixture = IndexFixture.Create(
    [
        .. Some.Entries,
        Some.Entry(Some.Paper("apart", "Faster k-means", "We hasten k-means.")),
        Some.Entry(Some.Paper("whole", "Faster kmeans", "x")),
    ]);

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("k-means")]
    [InlineData("kmeans")]
    [InlineData("kmean*")]
    [InlineData("kmaens~1")]
    [InlineData("title:kmeans")]
    [InlineData("\"k-means\" AND title:k-means")]
    public void A_hyphenated_word_is_found_in_any_spelling(string query) =>
        Assert.Equal(
            ["apart", "whole"],
            IndexFixture.Ids(_fixture.Search(query, new SearchOptions { Mode = SearchMode.Keyword })).Order());

    [Fact]
    public void A_pattern_highlights_whole_words()
    {
        var passage = _fixture.Search("kmean*").Hits.Single(hit => hit.Paper.Id.Value == "apart").Passages[0];

        var highlight = Assert.Single(passage.Highlights);
        Assert.Equal("k-means", passage.Text.Substring(highlight.Start, highlight.Length));
    }

    [Theory]
    [InlineData("k-means kmeans", false)]
    [InlineData("kmeans k-means", false)]
    [InlineData("k-means k-means", true)]
    public void A_word_that_is_also_written_as_one_is_not_only_part_of_a_compound(string text, bool isCompound)
    {
        using var snapshot = _fixture.Open();

        SearchRequest[] requests =
        [
            QueryCompiler.Compile(snapshot.Searcher.IndexReader, text),
            SearchRequest.FromTokens(text, Tokenizer.ReadTerms(text)),
        ];

        Assert.All(requests.Select(request => request.RankingTerms.Single(word => word.Terms is ["kmean"])), word =>
            Assert.Equal((isCompound, 2), (word.IsCompound, word.Count)));
    }
}
