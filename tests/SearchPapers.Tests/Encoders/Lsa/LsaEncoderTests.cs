using System.Numerics.Tensors;
using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Lsa;

public sealed class LsaEncoderTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Papers =
        [.. Some.Papers.Select(paper => ToLearn(EncoderInput.FromPaper(paper)))];

    private static readonly LsaEncoder Projection = LsaTrainer.Fit(Papers, TestContext.Current.CancellationToken)!;

    [Fact]
    public void A_vector_has_unit_length() =>
        Assert.All(Papers, paper => Assert.Equal(1f, TensorPrimitives.Norm(Projection.Project(paper)), tolerance: 1e-5f));

    [Fact]
    public void The_order_of_the_words_does_not_matter() =>
        Assert.Equal(1f, Cosine(Papers[0], [.. Papers[0].Reverse()]), tolerance: 1e-5f);

    [Fact]
    public void Papers_of_one_subject_are_nearer_than_papers_of_two()
    {
        Assert.True(Cosine(Terms("dances"), Terms("hive")) > Cosine(Terms("dances"), Terms("margin")));
        Assert.True(Cosine(Terms("roads"), Terms("bicycles")) > Cosine(Terms("roads"), Terms("privacy")));
    }

    // 120 papers of six words each, of one subject's thirty: few of them have any two words in common.
    [Fact]
    public void A_word_leads_to_papers_of_its_subject_that_do_not_use_it()
    {
        var random = new Random(1);
        string[][] papers = [.. Enumerable.Range(0, 120).Select(paper => Words(paper % 4, random))];
        var projection = LsaTrainer.Fit(papers, TestContext.Current.CancellationToken)!;
        var word = projection.Project([papers[0][0]]);

        var others = papers.Where(paper => !paper.Contains(papers[0][0]))
            .ToLookup(paper => paper[0][0] == papers[0][0][0], paper => TensorPrimitives.Dot(word, projection.Project(paper)));

        Assert.True(others[true].Average() > 0.01 + others[false].Average());
    }

    [Theory]
    [InlineData("")]
    [InlineData("zebra unheard")]
    public void Terms_that_tell_nothing_have_no_vector(string terms) =>
        Assert.Null(Projection.Project(terms.Split(' ')));

    [Fact]
    public void An_unknown_term_beside_a_known_one_changes_nothing() =>
        Assert.Equal(Projection.Project(["bee"]), Projection.Project(["bee", "unheard"]));

    [Fact]
    public void It_tells_a_part_of_papers_that_it_was_learnt_from_and_nothing_of_words_that_it_never_saw()
    {
        Assert.All(Papers, paper => Assert.InRange(Projection.ComputeCoverage(paper), 0.2, 1));
        Assert.Equal(0, Projection.ComputeCoverage(["zebra", "unheard"]));
        Assert.True(Projection.ComputeCoverage([.. Papers[0], "zebra", "unheard"]) < Projection.ComputeCoverage(Papers[0]));
    }

    [Fact]
    public void The_same_papers_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();

        LsaEncoderFile.Write(folder["one"], Projection);
        LsaEncoderFile.Write(folder["two"], LsaTrainer.Fit(Papers, TestContext.Current.CancellationToken)!);

        Assert.Equal(File.ReadAllBytes(folder["one"]), File.ReadAllBytes(folder["two"]));
    }

    [Fact]
    public void Two_papers_are_too_few_to_learn_from() => Assert.Null(LsaTrainer.Fit([.. Papers.Take(2)], TestContext.Current.CancellationToken));

    [Fact]
    public void Papers_without_a_common_word_are_not_learnt_from() =>
        Assert.Null(LsaTrainer.Fit([["one"], ["two"], ["three"], ["four"]], TestContext.Current.CancellationToken));

    [Fact]
    public void Three_papers_are_enough()
    {
        var projection = LsaTrainer.Fit([["a", "b", "c"], ["a", "b"], ["c", "d"], ["d"]], TestContext.Current.CancellationToken)!;

        Assert.InRange(projection.Dimensions, 2, 4);
        Assert.Equal(1f, TensorPrimitives.Norm(projection.Project(["a", "c"])), tolerance: 1e-5f);
    }

    [Theory]
    [InlineData("a b|a b|c d|c d")]
    [InlineData("a b c|a b c|a b c|c d e|c d e|c d e")]
    [InlineData("a b|c d|a b|c d|a b c d|c d|a b|e f|e f")]
    public void Papers_that_span_few_directions_have_vectors_all_the_same(string corpus)
    {
        string[][] papers = [.. corpus.Split('|').Select(paper => paper.Split(' '))];
        var projection = LsaTrainer.Fit(papers, TestContext.Current.CancellationToken)!;

        Assert.All(papers, paper => Assert.Equal(1f, TensorPrimitives.Norm(projection.Project(paper)), tolerance: 1e-5f));
    }

    [Fact]
    public void Papers_that_all_say_the_same_have_one_direction_and_no_half_numbers()
    {
        var projection = LsaTrainer.Fit([.. Enumerable.Repeat<string[]>(["a", "b", "c"], 5)], TestContext.Current.CancellationToken)!;

        Assert.Equal(1f, TensorPrimitives.Dot<float>(projection.Project(["a", "b"]), projection.Project(["c"])), tolerance: 1e-5f);
    }

    private static string[] Terms(string id) => ToLearn(EncoderInput.FromPaper(Some.Entry(id).Paper));

    private static string[] ToLearn(EncoderInput paper) => [.. paper.TitleTerms, .. paper.TitleTerms, .. paper.TextTerms];

    private static string[] Words(int subject, Random random) =>
        [.. Enumerable.Range(0, 6).Select(_ => $"{"abcd"[subject]}{random.Next(30)}")];

    private static float Cosine(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        TensorPrimitives.Dot(Projection.Project(left), Projection.Project(right));
}
