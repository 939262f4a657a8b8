using CsCheck;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Ranking;

namespace SearchPapers.Tests.Search.Ranking;

public sealed class ScoreFusionTests
{
    private static readonly ScoreFusion Fusion = new(new FusionWeights(Keyword: 0.6, Lsa: 0.4, Pretrained: 0));

    private static readonly Gen<Dictionary<int, double>> Keyword =
        Gen.Dictionary(Gen.Int[0, 30], Gen.Double[0, 40])[0, 20];

    private static readonly Gen<Dictionary<int, double>> Semantic =
        Gen.Dictionary(Gen.Int[0, 30], Gen.Double[-1, 1])[0, 20];

    [Fact]
    public void Scores_are_from_0_to_1() =>
        Gen.Select(Keyword, Semantic, Gen.Double[0, 60]).Sample((keyword, semantic, highest) =>
            Assert.All(Fusion.Fuse(keyword, highest, semantic).Values, score => Assert.InRange(score, 0, 1)));

    [Fact]
    public void The_fusion_contains_every_paper_of_both_retrievers() =>
        Gen.Select(Keyword, Semantic).Sample((keyword, semantic) => Assert.Equal(
            keyword.Keys.Union(semantic.Keys).Order(), Fusion.Fuse(keyword, 40, semantic).Keys.Order()));

    [Fact]
    public void A_higher_score_of_a_retriever_never_lowers_the_fused_score() =>
        Gen.Select(Keyword, Semantic, Gen.Double[0, 5]).Sample((keyword, semantic, more) =>
        {
            var before = Fusion.Fuse(keyword, 60, semantic);
            var after =
                Fusion.Fuse(keyword.ToDictionary(paper => paper.Key, paper => paper.Value + more), 60, semantic);

            Assert.All(before, paper => Assert.True(after[paper.Key] >= paper.Value));
        });

    [Fact]
    public void The_scale_of_keyword_scores_does_not_matter() =>
        Gen.Select(Keyword, Semantic, Gen.Double[0.1, 10]).Sample((keyword, semantic, factor) =>
        {
            var plain = Fusion.Fuse(keyword, 40, semantic);
            var scaled = Fusion.Fuse(
                keyword.ToDictionary(paper => paper.Key, paper => paper.Value * factor), 40 * factor, semantic);

            Assert.All(plain, paper => Assert.Equal(paper.Value, scaled[paper.Key], tolerance: 1e-9));
        });

    // 0.6 times half of the keyword score plus 0.4 times the full cosine.
    [Fact]
    public void A_fused_score_is_the_weighted_sum_of_normalized_scores() =>
        Assert.Equal(
            0.7,
            Fusion.Fuse(new Dictionary<int, double> { [1] = 10 }, 20, new Dictionary<int, double> { [1] = 1 })[1],
            1e-9);

    [Fact]
    public void Pairs_of_words_lift_no_paper_above_1() =>
        Assert.Equal(
            0.6,
            Fusion.Fuse(new Dictionary<int, double> { [1] = 50, [2] = 25 }, 40, new Dictionary<int, double>())[1],
            1e-9);

    [Fact]
    public void Unknown_terms_leave_the_semantic_score() =>
        Assert.Equal(
            0.2, Fusion.Fuse(new Dictionary<int, double>(), 0, new Dictionary<int, double> { [1] = 0.5 })[1], 1e-9);

    [Fact]
    public void A_negative_cosine_counts_as_zero() =>
        Assert.Equal(0, Fusion.Fuse(new Dictionary<int, double>(), 0, new Dictionary<int, double> { [1] = -0.5 })[1]);
}
