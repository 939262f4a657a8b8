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
    public void A_leg_counts_by_the_square_of_its_reciprocal_rank_and_never_more_than_the_words(
        double keyword, double meaning, double weight)
    {
        var (byCorpus, byScience) = (FusionCalibration.ComputeWeights(keyword, meaning, 0), FusionCalibration.ComputeWeights(keyword, 0, meaning));

        Assert.Equal((weight, 0, weight), (byCorpus.Lsa, byCorpus.Pretrained, byScience.Pretrained), Within(1e-9));
        Assert.Equal((1 - weight, 1 - weight, 0), (byCorpus.Keyword, byScience.Keyword, byScience.Lsa), Within(1e-9));
    }

    [Theory]
    [InlineData(0.5, 0.5, 0.5)]
    [InlineData(0.5, 0.4, 0.79)]
    [InlineData(0.4, 0.5, 0.21)]
    [InlineData(0.6, 0.2, 0.999)]
    public void The_better_encoder_has_most_of_what_the_meaning_counts(double corpus, double science, double ofCorpus)
    {
        var weights = FusionCalibration.ComputeWeights(keywordRank: 0.8, corpus, science);

        Assert.Equal(ofCorpus, weights.Lsa / (weights.Lsa + weights.Pretrained), 0.005);
        Assert.Equal(1, weights.Keyword + weights.Lsa + weights.Pretrained, 1e-9);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0.5, 0.5)]
    [InlineData(0.5, 0, 0)]
    public void Legs_that_find_nothing_take_the_prior(double keyword, double corpus, double science) =>
        Assert.Equal(FusionCalibration.Prior, FusionCalibration.ComputeWeights(keyword, corpus, science));

    [Fact]
    public void The_prior_adds_up_to_1() => Assert.Equal(
        1, FusionCalibration.Prior.Keyword + FusionCalibration.Prior.Lsa + FusionCalibration.Prior.Pretrained, 1e-9);

    [Fact]
    public async Task Too_few_papers_take_the_prior() => Assert.Equal(FusionCalibration.Prior, await CalibrateAsync([.. Corpus(49)]));

    [Fact]
    public async Task Without_a_projection_the_encoder_has_all_that_the_meaning_counts()
    {
        var weights = await FusionCalibration.CalibrateAsync(
            new KnownItemProbe([.. Corpus(60)], 0), lsa: null, NamedEncoder.Shipped.Encoder, TestContext.Current.CancellationToken);

        Assert.Equal((0.7, 0, 0.3), (weights.Keyword, weights.Lsa, weights.Pretrained), Within(1e-9));
    }

    // The titles use the words of their abstracts: BM25 finds each of them first. The shipped encoder knows no such words.
    [Fact]
    public async Task Titles_in_their_abstracts_words_are_found_first_by_words()
    {
        EncoderInput[] papers = [.. Corpus(60)];
        var calibration = await CalibrateAsync(papers);

        Assert.Equal(1, new KnownItemProbe(papers, 0).MeasureKeyword(), 1e-9);
        Assert.InRange(calibration.Keyword, 0.5, 1);
        Assert.InRange(calibration.Lsa, 0.1, 0.5);
        Assert.Equal(0, calibration.Pretrained);
    }

    [Fact]
    public async Task Titles_that_share_no_word_with_their_abstracts_leave_it_to_the_meaning_as_far_as_the_prior_goes()
    {
        EncoderInput[] papers = [.. Corpus(60).Select(paper => paper with { Title = paper.Title!.Replace("q", "noq", StringComparison.Ordinal) })];

        Assert.Equal(0, new KnownItemProbe(papers, 0).MeasureKeyword());
        Assert.Equal(FusionCalibration.Prior, await CalibrateAsync(papers));
    }

    [Theory]
    [InlineData("bees dance", 30, 0)]
    [InlineData("bees dance home", 19, 0)]
    [InlineData("bees dance home", 30, 1)]
    [InlineData("w4q w5q w6q", 30, 0)]
    public void A_probe_has_a_title_that_its_abstract_does_not_repeat(string title, int length, int probes) => Assert.Equal(
        probes, new KnownItemProbe([new EncoderInput(title, string.Join(' ', Enumerable.Range(0, length).Select(at => $"w{at}q")))], 0).Count);

    [Fact]
    public void Only_papers_that_were_kept_from_the_projection_are_asked_for() =>
        Assert.Equal(20, new KnownItemProbe([.. Corpus(60)], firstProbe: 40).Count);

    private static Task<FusionWeights> CalibrateAsync(EncoderInput[] papers) => FusionCalibration.CalibrateAsync(
        new KnownItemProbe(papers, 0),
        LsaTrainer.Fit([.. papers.Select(paper => (string[])[.. paper.TitleTerms, .. paper.TextTerms])]),
        NamedEncoder.Shipped.Encoder,
        TestContext.Current.CancellationToken);

    private static IEnumerable<EncoderInput> Corpus(int papers) => Enumerable.Range(0, papers).Select(paper => new EncoderInput(
        $"x{paper}q y{paper}q z{paper}q w{paper % 50}q w{(paper + 10) % 50}q",
        $"z{paper}q x{paper}q y{paper}q {string.Join(' ', Enumerable.Range(0, 20).Select(at => $"w{(paper + at) % 50}q"))}"));

    private static Comparer Within(double tolerance) => new(tolerance);

    private sealed class Comparer(double tolerance) : IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) x, (double, double, double) y) =>
            Math.Abs(x.Item1 - y.Item1) < tolerance && Math.Abs(x.Item2 - y.Item2) < tolerance && Math.Abs(x.Item3 - y.Item3) < tolerance;

        public int GetHashCode((double, double, double) weights) => 0;
    }
}
