using CsCheck;
using SearchPapers.Fusion;

namespace SearchPapers.Tests.Fusion;

public sealed class ScoreFusionTests
{
    private static readonly ScoreFusion Fusion = new(0.6, 0.4);

    private static readonly Gen<Ranking> Legs =
        from scores in Gen.Select(Gen.Int[0, 30], Gen.Double[0.01, 40]).Array[0, 20]
        from unseen in Gen.Int[0, 50]
        let papers = scores.DistinctBy(score => score.Item1)
            .Select(score => new ScoredPaper(score.Item1, score.Item2))
            .OrderByDescending(paper => paper.Score)
            .ThenBy(paper => paper.Document)
            .ToList()
        select new Ranking(papers, papers.Count + unseen);

    [Fact]
    public void Scores_are_from_0_to_1_and_fall() =>
        Gen.Select(Legs, Legs).Sample((keyword, semantic) =>
        {
            var fused = Fusion.Fuse(keyword, semantic).Papers;

            Assert.All(fused, paper => Assert.InRange(paper.Score, 0, 1));
            Assert.Equal(fused.OrderByDescending(paper => paper.Score).ThenBy(paper => paper.Document), fused);
        });

    [Fact]
    public void Every_paper_of_either_leg_is_there_once() =>
        Gen.Select(Legs, Legs).Sample((keyword, semantic) => Assert.Equal(
            keyword.Papers.Concat(semantic.Papers).Select(paper => paper.Document).Distinct().Order(),
            Fusion.Fuse(keyword, semantic).Papers.Select(paper => paper.Document).Order()));

    [Fact]
    public void The_order_of_the_legs_does_not_matter() =>
        Gen.Select(Legs, Legs).Sample((one, other) =>
        {
            var there = new ScoreFusion(0.6, 0.4).Fuse(one, other).Papers;
            var back = new ScoreFusion(0.4, 0.6).Fuse(other, one).Papers
                .ToDictionary(paper => paper.Document, paper => paper.Score);

            Assert.All(there, paper => Assert.Equal(paper.Score, back[paper.Document], tolerance: 1e-12));
        });

    [Fact]
    public void The_scale_of_a_leg_does_not_matter() =>
        Gen.Select(Legs, Legs, Gen.Double[0.1, 10]).Sample((keyword, semantic, factor) =>
        {
            var scaled = keyword.Papers.Select(paper => paper with { Score = paper.Score * factor });
            var plain = Fusion.Fuse(keyword, semantic).Papers;
            var fused = Fusion.Fuse(keyword with { Papers = [.. scaled] }, semantic).Papers;

            Assert.Equal(Scores(plain), Scores(fused), (left, right) => Math.Abs(left - right) < 1e-9);
        });

    [Fact]
    public void The_best_of_both_legs_is_first_with_1() =>
        Gen.Select(Legs, Legs).Sample((keyword, semantic) =>
        {
            var best = new ScoredPaper(99, 50);

            var fused = Fusion.Fuse(
                keyword with { Papers = [best, .. keyword.Papers], TotalPapers = keyword.TotalPapers + 1 },
                semantic with { Papers = [best, .. semantic.Papers], TotalPapers = semantic.TotalPapers + 1 });

            Assert.Equal(new ScoredPaper(99, 1), fused.Papers[0]);
        });

    [Fact]
    public void A_leg_that_found_nothing_leaves_the_order_of_the_other() =>
        Legs.Sample(leg => Assert.Equal(
            leg.Papers.Select(paper => paper.Document),
            Fusion.Fuse(leg, Ranking.Empty).Papers.Select(paper => paper.Document)));

    [Fact]
    public void The_last_of_a_cut_list_counts_as_one_that_is_not_in_it()
    {
        var cut = new Ranking([new(1, 9), new(2, 5)], TotalPapers: 100);

        Assert.Equal([new ScoredPaper(1, 0.6), new ScoredPaper(2, 0)], Fusion.Fuse(cut, Ranking.Empty).Papers);
    }

    private static IEnumerable<double> Scores(IEnumerable<ScoredPaper> papers) =>
        papers.OrderBy(paper => paper.Document).Select(paper => paper.Score);
}
