using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

/// <summary>Groups papers into batches with hard negatives.</summary>
/// <remarks>
/// Each half of a batch has papers with similar titles, from which the encoder learns more than from unrelated ones.
/// Similar titles have the same signs of random projections (Charikar, "Similarity Estimation Techniques from Rounding
/// Algorithms", 2002), which are new in every pass.
/// </remarks>
internal sealed class BatchSampler(TrainingPapers papers, int count, int batchSize, Random random)
{
    private const int ProjectionCount = 10;

    private readonly int[] _order = [.. Enumerable.Range(0, count)];

    public int BatchesPerPass => count / (batchSize / 2) / 2;

    /// <summary>Returns the batches of a pass; a paper is in at most one.</summary>
    /// <param name="matrix">The matrix that encodes the titles, or null for random batches.</param>
    public IEnumerable<int[]> SampleBatches(EmbeddingMatrix? matrix)
    {
        random.Shuffle(_order);
        if (matrix is not null)
        {
            Array.Sort(HashTitles(matrix), _order);
        }

        var halves = _order.Chunk(batchSize / 2).Where(half => half.Length == batchSize / 2).ToArray();
        random.Shuffle(halves);
        return halves.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (int[])[.. pair[0], .. pair[1]]);
    }

    private int[] HashTitles(EmbeddingMatrix matrix)
    {
        float[][] projections =
        [
            .. Enumerable.Range(0, ProjectionCount).Select(_ =>
                Enumerable.Range(0, matrix.Dimensions).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray()),
        ];
        var hashes = new int[_order.Length];
        Parallel.For(0, hashes.Length, () => new TextBatch(1, matrix.Dimensions), (i, _, title) =>
        {
            title.Set(0, [.. papers.GetTitle(_order[i])], matrix);
            hashes[i] = projections.Aggregate(0, (bits, projection) =>
                (bits << 1) | (TensorPrimitives.Dot<float>(projection, title.Vector(0)) > 0 ? 1 : 0));
            return title;
        }, _ => { });
        return hashes;
    }
}
