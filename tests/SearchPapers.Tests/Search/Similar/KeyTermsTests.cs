using SearchPapers.Search.Queries;
using SearchPapers.Search.Similar;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Similar;

public sealed class KeyTermsTests : IDisposable
{
    private readonly IndexFixture _fixture = IndexFixture.Create(Some.Entries);

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Function_words_and_terms_of_no_other_paper_are_left_out()
    {
        var words = Written(Words(["hive"]));

        Assert.Contains("hive", words);
        Assert.DoesNotContain("shivering", words);
        Assert.DoesNotContain("that", words);
    }

    [Fact]
    public void A_rare_term_outranks_a_common_one_and_a_title_an_abstract()
    {
        var words = Written(Words(["traffic"]));

        Assert.Equal("Traffic", words[0]);
        Assert.Equal("method", words[^1]);
    }

    [Fact]
    public void A_term_adds_to_the_score_of_each_document_with_it()
    {
        var words = Words(["roads", "bicycles"]).ToDictionary(word => word.Terms[0], word => word.Weight);

        Assert.Equal(1, words["method"], precision: 3);
        Assert.Equal(0.5, words["car"], precision: 3);
    }

    [Fact]
    public void A_term_of_dissimilar_examples_has_less_weight()
    {
        var words = Words(["bicycles"]).ToDictionary(word => word.Terms[0], word => word.Weight);
        var turned = Words(["bicycles"], ["traffic"]).ToDictionary(word => word.Terms[0], word => word.Weight);

        Assert.Equal(words["map"] - Examples.UnlikeWeight, turned["map"], precision: 3);
        Assert.True(words.ContainsKey("traffic") && !turned.ContainsKey("traffic"));
        Assert.Equal(words["path"], turned["path"]);
    }

    [Fact]
    public void The_rarest_terms_of_a_long_text_count()
    {
        var text = string.Join(' ', Some.Papers.Select(paper => paper.Abstract));

        Assert.Equal(40, Words([], pasted: text).Count);
    }

    private static List<string> Written(IEnumerable<QueryTerm> words) => [.. words.Select(word => word.Written)];

    private IReadOnlyList<QueryTerm> Words(string[] like, string[]? unlike = null, string? pasted = null)
    {
        using var snapshot = _fixture.Open();
        var query = new SimilarQuery
        {
            Ids = [.. like.Select(id => new PaperId(id))],
            NotIds = [.. (unlike ?? []).Select(id => new PaperId(id))],
            Text = pasted,
        };
        return SimilarRequestBuilder.Build(snapshot, query, pdf: null).RankingTerms;
    }
}
