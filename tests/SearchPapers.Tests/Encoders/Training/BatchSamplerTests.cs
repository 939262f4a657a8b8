using SearchPapers.Encoders.Training;

namespace SearchPapers.Tests.Encoders.Training;

public sealed class BatchSamplerTests
{
    private const int BatchSize = 8;

    private static readonly EmbeddingMatrix Matrix = new(rows: 2, dimensions: 16, new Random(1));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_paper_is_in_at_most_one_batch_and_held_out_papers_in_none(bool isByTitle)
    {
        var sampler = new BatchSampler(Papers(70), count: 53, BatchSize, new Random(2));

        Assert.All(Enumerable.Range(0, 5), _ =>
        {
            var batches = sampler.SampleBatches(isByTitle ? Matrix : null).ToList();
            var papers = batches.SelectMany(batch => batch).ToList();
            Assert.Equal(6, batches.Count);
            Assert.All(batches, batch => Assert.Equal(BatchSize, batch.Length));
            Assert.Equal(papers.Distinct(), papers);
            Assert.All(papers, paper => Assert.InRange(paper, 0, 52));
        });
    }

    [Fact]
    public void Every_paper_is_sampled_in_some_pass()
    {
        var sampler = new BatchSampler(Papers(53), count: 53, BatchSize, new Random(2));

        var papers = Enumerable.Range(0, 10)
            .SelectMany(_ => sampler.SampleBatches(Matrix).SelectMany(batch => batch))
            .Distinct();

        Assert.Equal(53, papers.Count());
    }

    // Even papers have one title and odd ones another; 32 papers make eight halves.
    [Fact]
    public void The_papers_of_half_a_batch_have_similar_titles()
    {
        var sampler = new BatchSampler(Papers(64), count: 64, BatchSize, new Random(2));

        var halves = sampler.SampleBatches(Matrix).SelectMany(batch => batch.Chunk(BatchSize / 2)).ToList();
        var randomHalves = sampler.SampleBatches(matrix: null).SelectMany(batch => batch.Chunk(BatchSize / 2)).ToList();

        Assert.Equal(16, halves.Count);
        Assert.All(halves, half => Assert.Single(half.Select(paper => paper % 2).Distinct()));
        Assert.Contains(randomHalves, half => half.Select(paper => paper % 2).Distinct().Count() == 2);
    }

    [Fact]
    public void The_same_seed_gives_the_same_batches_and_the_next_pass_gives_others()
    {
        var (sampler, sameSeed) = (Create(), Create());

        var first = sampler.SampleBatches(Matrix).ToList();

        Assert.Equal(first, sameSeed.SampleBatches(Matrix));
        Assert.NotEqual(first, sampler.SampleBatches(Matrix));

        static BatchSampler Create() => new(Papers(64), count: 64, BatchSize, new Random(3));
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
