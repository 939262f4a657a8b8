using System.Numerics.Tensors;
using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Lsa;

public sealed class LsaEncoderTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Papers =
        [.. Some.Papers.Select(paper => TermsOf(EncoderInput.FromPaper(paper)))];

    private static readonly LsaEncoder Encoder = LsaTrainer.Fit(Papers, TestContext.Current.CancellationToken)!;

    [Fact]
    public void The_order_of_the_words_does_not_matter() =>
        Assert.Equal(1f, Cosine(Papers[0], [.. Papers[0].Reverse()]), tolerance: 1e-5f);

    [Fact]
    public void Papers_on_the_same_subject_are_nearer_than_papers_on_different_subjects()
    {
        Assert.True(Cosine(Terms("dances"), Terms("hive")) > Cosine(Terms("dances"), Terms("margin")));
        Assert.True(Cosine(Terms("roads"), Terms("bicycles")) > Cosine(Terms("roads"), Terms("privacy")));
    }

    // 120 papers with six of the thirty words of their subject: few papers have two words in common.
    [Fact]
    public void A_word_is_nearer_to_papers_on_its_subject_that_do_not_contain_it()
    {
        var random = new Random(1);
        string[][] papers = [.. Enumerable.Range(0, 120).Select(paper => Words(paper % 4, random))];
        var encoder = LsaTrainer.Fit(papers, TestContext.Current.CancellationToken)!;
        var word = encoder.Project([papers[0][0]]);

        var others = papers.Where(paper => !paper.Contains(papers[0][0]))
            .ToLookup(
                paper => paper[0][0] == papers[0][0][0],
                paper => TensorPrimitives.Dot(word, encoder.Project(paper)));

        Assert.True(others[true].Average() > 0.01 + others[false].Average());
    }

    [Fact]
    public void An_unknown_term_does_not_change_the_vector() =>
        Assert.Equal(Encoder.Project(["bee"]), Encoder.Project(["bee", "unheard"]));

    [Fact]
    public void The_coverage_is_positive_for_training_papers_and_zero_for_unknown_terms()
    {
        Assert.All(Papers, paper => Assert.InRange(Encoder.ComputeCoverage(paper), 0.2, 1));
        Assert.Equal(0, Encoder.ComputeCoverage(["zebra", "unheard"]));
        Assert.True(Encoder.ComputeCoverage([.. Papers[0], "zebra", "unheard"]) < Encoder.ComputeCoverage(Papers[0]));
    }

    [Fact]
    public void The_same_papers_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();

        LsaEncoderFile.Write(folder["one"], Encoder);
        LsaEncoderFile.Write(folder["two"], LsaTrainer.Fit(Papers, TestContext.Current.CancellationToken)!);

        Assert.Equal(File.ReadAllBytes(folder["one"]), File.ReadAllBytes(folder["two"]));
    }

    [Fact]
    public void Two_papers_are_too_few() =>
        Assert.Null(LsaTrainer.Fit([.. Papers.Take(2)], TestContext.Current.CancellationToken));

    [Fact]
    public void Papers_without_common_words_have_no_encoder() =>
        Assert.Null(LsaTrainer.Fit([["one"], ["two"], ["three"], ["four"]], TestContext.Current.CancellationToken));

    [Fact]
    public void Three_papers_are_enough()
    {
        var encoder = LsaTrainer.Fit(
            [["a", "b", "c"], ["a", "b"], ["c", "d"], ["d"]], TestContext.Current.CancellationToken)!;

        Assert.InRange(encoder.Dimensions, 2, 4);
        Assert.Equal(1f, TensorPrimitives.Norm(encoder.Project(["a", "c"])), tolerance: 1e-5f);
    }

    [Theory]
    [InlineData("a b|a b|c d|c d")]
    [InlineData("a b c|a b c|a b c|c d e|c d e|c d e")]
    [InlineData("a b|c d|a b|c d|a b c d|c d|a b|e f|e f")]
    public void Papers_of_low_rank_have_vectors(string texts)
    {
        string[][] papers = [.. texts.Split('|').Select(paper => paper.Split(' '))];
        var encoder = LsaTrainer.Fit(papers, TestContext.Current.CancellationToken)!;

        Assert.All(papers, paper => Assert.Equal(1f, TensorPrimitives.Norm(encoder.Project(paper)), tolerance: 1e-5f));
    }

    [Fact]
    public void Equal_papers_have_one_direction()
    {
        var encoder = LsaTrainer.Fit(
            [.. Enumerable.Repeat<string[]>(["a", "b", "c"], 5)], TestContext.Current.CancellationToken)!;

        Assert.Equal(
            1f, TensorPrimitives.Dot<float>(encoder.Project(["a", "b"]), encoder.Project(["c"])), tolerance: 1e-5f);
    }

    private static string[] Terms(string id) => TermsOf(EncoderInput.FromPaper(Some.Entry(id).Paper));

    private static string[] TermsOf(EncoderInput paper) =>
        [.. paper.TitleTerms, .. paper.TitleTerms, .. paper.TextTerms];

    private static string[] Words(int subject, Random random) =>
        [.. Enumerable.Range(0, 6).Select(_ => $"{"abcd"[subject]}{random.Next(30)}")];

    private static float Cosine(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        TensorPrimitives.Dot(Encoder.Project(left), Encoder.Project(right));
}
