using SearchPapers.Indexing;
using SearchPapers.Semantics;

namespace SearchPapers.Tests.Indexing;

public sealed class FusionCalibrationTests
{
    [Theory]
    [InlineData(0.8, 0.8, 0.5)]
    [InlineData(0.8, 0.4, 0.2)]
    [InlineData(0.8, 0, 0)]
    public void A_leg_counts_by_the_square_of_its_reciprocal_rank(double keyword, double corpus, double weight)
    {
        var calibration = FusionCalibration.Weights(keyword, corpus);

        Assert.Equal(weight, calibration.Corpus, 1e-9);
        Assert.Equal(1, calibration.Keyword + calibration.Corpus + calibration.Science, 1e-9);
    }

    [Fact]
    public void The_meaning_never_counts_more_than_the_words() =>
        Assert.Equal(0.5, FusionCalibration.Weights(keyword: 0.6, corpus: 0.9).Corpus);

    [Fact]
    public void Legs_that_find_nothing_take_the_prior() =>
        Assert.Equal(FusionCalibration.Prior, FusionCalibration.Weights(0, 0));

    [Fact]
    public void Too_few_papers_take_the_prior() =>
        Assert.Equal(FusionCalibration.Prior, Calibrate([.. Corpus(49)]));

    // The titles use the words of their abstracts: BM25 finds each of them first.
    [Fact]
    public void Titles_in_their_abstracts_words_are_found_first_by_words()
    {
        VectorTerms[] papers = [.. Corpus(60)];

        Assert.Equal(1, TitleProbe.ByWords(papers, [.. Enumerable.Range(0, 60)]), 1e-9);
        Assert.InRange(Calibrate(papers).Keyword, 0.5, 1);
    }

    [Fact]
    public void Titles_that_share_no_word_with_their_abstracts_leave_it_to_the_meaning_as_far_as_the_prior_goes()
    {
        VectorTerms[] papers = [.. Corpus(60).Select(paper => paper with { Title = [.. paper.Title.Select(term => "no" + term)] })];

        Assert.Equal(0, TitleProbe.ByWords(papers, [.. Enumerable.Range(0, 60)]));
        Assert.Equal(FusionCalibration.Prior, Calibrate(papers));
    }

    [Theory]
    [InlineData("bees dance", 30, false)]
    [InlineData("bees dance home", 19, false)]
    [InlineData("bees dance home", 30, true)]
    [InlineData("w4 w5 w6", 30, false)]
    public void A_probe_has_a_title_that_its_abstract_does_not_repeat(string title, int length, bool canBe) =>
        Assert.Equal(canBe, TitleProbe.CanBe(
            new VectorTerms(title.Split(' '), [.. Enumerable.Range(0, length).Select(term => $"w{term}")])));

    private static Calibration Calibrate(IReadOnlyList<VectorTerms> papers) => FusionCalibration.Of(
        CorpusProjectionTrainer.Fit([.. papers.Select(paper => paper.ToLearn())])!, papers, unseen: 0);

    private static IEnumerable<VectorTerms> Corpus(int papers) => Enumerable.Range(0, papers).Select(paper =>
    {
        string[] own = [$"x{paper}", $"y{paper}", $"z{paper}"];
        return new VectorTerms(own, [own[2], own[0], own[1], .. Enumerable.Range(0, 20).Select(at => $"w{(paper + at) % 50}")]);
    });
}
