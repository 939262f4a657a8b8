using SearchPapers.Encoders.Training;

namespace SearchPapers.Tests.Encoders.Training;

public sealed class BatchSamplerTests
{
    private const int BatchSize = 8;

    private static readonly EmbeddingMatrix Matrix = new(rows: 2, dimensions: 16, new Random(1));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_paper_is_at_most_once_in_a_pass_and_never_one_that_is_held_out(bool isByTitle)
    {
        var order = new BatchSampler(Papers(70), count: 53, BatchSize, new Random(2));

        Assert.All(Enumerable.Range(0, 5), _ =>
        {
            var batches = order.SampleBatches(isByTitle ? Matrix : null).ToList();
            var papers = batches.SelectMany(batch => batch).ToList();
            Assert.Equal(6, batches.Count);
            Assert.All(batches, batch => Assert.Equal(BatchSize, batch.Length));
            Assert.Equal(papers.Distinct(), papers);
            Assert.All(papers, paper => Assert.InRange(paper, 0, 52));
        });
    }

    [Fact]
    public void Over_some_passes_every_paper_has_its_turn()
    {
        var order = new BatchSampler(Papers(53), count: 53, BatchSize, new Random(2));

        var papers = Enumerable.Range(0, 10).SelectMany(_ => order.SampleBatches(Matrix).SelectMany(batch => batch)).Distinct();

        Assert.Equal(53, papers.Count());
    }

    // Even papers have one title and odd ones another; 32 of each make eight halves.
    [Fact]
    public void Half_of_a_batch_are_papers_whose_titles_point_the_same_way()
    {
        var order = new BatchSampler(Papers(64), count: 64, BatchSize, new Random(2));

        var halves = order.SampleBatches(Matrix).SelectMany(batch => batch.Chunk(BatchSize / 2)).ToList();
        var strangers = order.SampleBatches(matrix: null).SelectMany(batch => batch.Chunk(BatchSize / 2)).ToList();

        Assert.Equal(16, halves.Count);
        Assert.All(halves, half => Assert.Single(half.Select(paper => paper % 2).Distinct()));
        Assert.Contains(strangers, half => half.Select(paper => paper % 2).Distinct().Count() == 2);
    }

    [Fact]
    public void The_same_seed_gives_the_same_order_and_the_next_pass_another()
    {
        var (one, two) = (Order(), Order());

        var first = one.SampleBatches(Matrix).ToList();

        Assert.Equal(first, two.SampleBatches(Matrix));
        Assert.NotEqual(first, one.SampleBatches(Matrix));

        static BatchSampler Order() => new(Papers(64), count: 64, BatchSize, new Random(3));
    }

    private static TrainingPapers Papers(int count)
    {
        var papers = new TrainingPapers();
        for (var paper = 0; paper < count; paper++)
        {
            papers.Add([[paper % 2], [0, 1]]);
        }

        return papers;
    }
}
