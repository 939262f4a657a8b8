using SearchPapers.Encoders;
using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Calibration;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Tests.Indexing.Calibration;

public sealed class FusionCalibrationTests
{
    [Theory]
    [InlineData(0.8, 0.8, 0.5)]
    [InlineData(0.8, 0.4, 0.2)]
    [InlineData(0.4, 0.8, 0.5)]
    public void The_semantic_weight_is_the_squared_reciprocal_rank_and_never_exceeds_the_keyword_weight(
        double keyword, double semantic, double weight)
    {
        var lsaOnly = FusionCalibration.ComputeWeights(keyword, semantic, 0);
        var pretrainedOnly = FusionCalibration.ComputeWeights(keyword, 0, semantic);

        Assert.Equal((1 - weight, weight, 0), (lsaOnly.Keyword, lsaOnly.Lsa, lsaOnly.Pretrained), Within(1e-9));
        Assert.Equal(
            (1 - weight, 0, weight),
            (pretrainedOnly.Keyword, pretrainedOnly.Lsa, pretrainedOnly.Pretrained),
            Within(1e-9));
    }

    [Theory]
    [InlineData(0.5, 0.5, 0.5)]
    [InlineData(0.5, 0.4, 0.79)]
    [InlineData(0.4, 0.5, 0.21)]
    [InlineData(0.6, 0.2, 0.999)]
    public void The_better_encoder_takes_most_of_the_semantic_weight(double lsa, double pretrained, double lsaShare)
    {
        var weights = FusionCalibration.ComputeWeights(keywordRank: 0.8, lsa, pretrained);

        Assert.Equal(lsaShare, weights.Lsa / (weights.Lsa + weights.Pretrained), 0.005);
        Assert.Equal(1, weights.Keyword + weights.Lsa + weights.Pretrained, 1e-9);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0.5, 0.5)]
    [InlineData(0.5, 0, 0)]
    public void Retrievers_that_find_nothing_take_the_prior(double keyword, double lsa, double pretrained) =>
        Assert.Equal(FusionCalibration.Prior, FusionCalibration.ComputeWeights(keyword, lsa, pretrained));

    [Fact]
    public void The_prior_adds_up_to_1() => Assert.Equal(
        1, FusionCalibration.Prior.Keyword + FusionCalibration.Prior.Lsa + FusionCalibration.Prior.Pretrained, 1e-9);

    [Fact]
    public async Task Too_few_papers_take_the_prior() =>
        Assert.Equal(FusionCalibration.Prior, await CalibrateAsync([.. Papers(49)]));

    [Fact]
    public async Task Without_LSA_the_pretrained_encoder_takes_the_whole_semantic_weight()
    {
        var weights = await FusionCalibration.CalibrateAsync(
            new KnownItemProbe([.. Papers(60)], 0),
            lsa: null,
            NamedEncoder.Shipped.Encoder,
            TestContext.Current.CancellationToken);

        Assert.Equal((0.7, 0, 0.3), (weights.Keyword, weights.Lsa, weights.Pretrained), Within(1e-9));
    }

    // The titles use the words of their abstracts, so BM25 ranks each of them first. The shipped encoder does not know
    // them.
    [Fact]
    public async Task Titles_with_words_of_their_abstracts_are_ranked_first_by_BM25()
    {
        EncoderInput[] papers = [.. Papers(60)];
        var calibration = await CalibrateAsync(papers);

        Assert.Equal(1, new KnownItemProbe(papers, 0).MeasureKeyword(), 1e-9);
        Assert.InRange(calibration.Keyword, 0.5, 1);
        Assert.InRange(calibration.Lsa, 0.1, 0.5);
        Assert.Equal(0, calibration.Pretrained);
    }

    [Fact]
    public async Task Titles_that_share_no_word_with_their_abstracts_take_the_prior()
    {
        EncoderInput[] papers =
        [
            .. Papers(60).Select(paper =>
                paper with { Title = paper.Title!.Replace("q", "noq", StringComparison.Ordinal) }),
        ];

        Assert.Equal(0, new KnownItemProbe(papers, 0).MeasureKeyword());
        Assert.Equal(FusionCalibration.Prior, await CalibrateAsync(papers));
    }

    [Theory]
    [InlineData("bees dance", 30, 0)]
    [InlineData("bees dance home", 19, 0)]
    [InlineData("bees dance home", 30, 1)]
    [InlineData("w4q w5q w6q", 30, 0)]
    public void A_probe_has_a_long_title_that_its_long_abstract_does_not_quote(string title, int length, int probes)
    {
        var text = string.Join(' ', Enumerable.Range(0, length).Select(index => $"w{index}q"));

        Assert.Equal(probes, new KnownItemProbe([new EncoderInput(title, text)], 0).Count);
    }

    [Fact]
    public void Only_papers_that_were_held_out_from_LSA_are_probes() =>
        Assert.Equal(20, new KnownItemProbe([.. Papers(60)], firstProbe: 40).Count);

    private static Task<FusionWeights> CalibrateAsync(EncoderInput[] papers) => FusionCalibration.CalibrateAsync(
        new KnownItemProbe(papers, 0),
        LsaTrainer.Fit([.. papers.Select(paper => (string[])[.. paper.TitleTerms, .. paper.TextTerms])]),
        NamedEncoder.Shipped.Encoder,
        TestContext.Current.CancellationToken);

    private static IEnumerable<EncoderInput> Papers(int papers) => Enumerable.Range(0, papers).Select(paper =>
    {
        var words = string.Join(' ', Enumerable.Range(0, 20).Select(index => $"w{(paper + index) % 50}q"));
        return new EncoderInput(
            $"x{paper}q y{paper}q z{paper}q w{paper % 50}q w{(paper + 10) % 50}q",
            $"z{paper}q x{paper}q y{paper}q {words}");
    });

    private static Comparer Within(double tolerance) => new(tolerance);

    private sealed class Comparer(double tolerance) : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) x, (double, double, double) y) =>
            Math.Abs(x.Item1 - y.Item1) < tolerance
            && Math.Abs(x.Item2 - y.Item2) < tolerance
            && Math.Abs(x.Item3 - y.Item3) < tolerance;

        public int GetHashCode((double, double, double) weights) => 0;
    }
}
