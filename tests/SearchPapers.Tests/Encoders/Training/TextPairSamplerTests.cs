using SearchPapers.Encoders.Training;

namespace SearchPapers.Tests.Encoders.Training;

public sealed class TextPairSamplerTests
{
    // The title is row 0, each sentence is another row.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Each_sentence_is_on_exactly_one_side(int sentences) => Assert.All(Pairs(sentences), pair =>
    {
        Assert.Empty(pair.Left.Intersect(pair.Right));
        Assert.Equal(Enumerable.Range(0, sentences + 1), pair.Left.Concat(pair.Right).Order());
        Assert.NotEmpty(pair.Left);
        Assert.NotEmpty(pair.Right);
    });

    [Fact]
    public void A_title_or_one_or_two_sentences_are_paired_with_the_rest()
    {
        var lefts = Pairs(sentences: 5).Select(pair => string.Join(' ', pair.Left)).ToHashSet();

        Assert.Equal(["0", "1", "1 2", "2", "2 3", "3", "3 4", "4", "4 5", "5"], lefts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_short_abstract_is_paired_with_its_title() =>
        Assert.All(Pairs(sentences: 2), pair => Assert.Equal([0], pair.Left));

    [Fact]
    public void Both_sides_are_of_the_same_paper()
    {
        var (left, right) = (new List<int> { 99 }, new List<int> { 99 });
        var papers = new TrainingPapers();
        papers.Add([[7], [8]]);
        papers.Add([[0, 0], [1, 2]]);
        papers.Add([[9], [9]]);

        TextPairSampler.Sample(papers, 1, new Random(1), left, right);

        Assert.Equal([0, 0], left);
        Assert.Equal([1, 2], right);
    }

    private static IEnumerable<(int[] Left, int[] Right)> Pairs(int sentences)
    {
        var papers = new TrainingPapers();
        papers.Add(Enumerable.Range(0, sentences + 1).Select(row => (int[])[row]));
        return Enumerable.Range(0, 300).Select(seed =>
        {
            var (left, right) = (new List<int>(), new List<int>());
            TextPairSampler.Sample(papers, 0, new Random(seed), left, right);
            return (left.ToArray(), right.ToArray());
        });
    }
}
