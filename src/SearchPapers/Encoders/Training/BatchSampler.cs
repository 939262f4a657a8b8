using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

/// <summary>Decides which papers compete with each other.</summary>
/// <remarks>
/// Half of a batch are papers whose titles point roughly the same way: told from those, more is learnt than from strangers.
/// They share the signs of some random projections (Charikar, "Similarity Estimation Techniques from Rounding Algorithms",
/// 2002), other ones in every pass.
/// </remarks>
internal sealed class BatchSampler(TrainingPapers papers, int count, int batchSize, Random random)
{
    private const int Signs = 10;

    private readonly int[] _order = [.. Enumerable.Range(0, count)];

    public int BatchesPerPass => count / (batchSize / 2) / 2;

    /// <summary>Returns the batches of a pass in which each paper is at most once.</summary>
    /// <param name="matrix">What titles' vectors are made from; null for batches of strangers only.</param>
    public IEnumerable<int[]> SampleBatches(EmbeddingMatrix? matrix)
    {
        random.Shuffle(_order);
        if (matrix is not null)
        {
            Array.Sort(SignsOf(matrix), _order);
        }

        var pieces = _order.Chunk(batchSize / 2).Where(piece => piece.Length == batchSize / 2).ToArray();
        random.Shuffle(pieces);
        return pieces.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (int[])[.. pair[0], .. pair[1]]);
    }

    private int[] SignsOf(EmbeddingMatrix matrix)
    {
        float[][] directions =
        [
            .. Enumerable.Range(0, Signs).Select(_ =>
                Enumerable.Range(0, matrix.Dimensions).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray()),
        ];
        var signs = new int[_order.Length];
        Parallel.For(0, signs.Length, () => new TextBatch(1, matrix.Dimensions), (at, _, title) =>
        {
            title.Set(0, [.. papers.GetTitle(_order[at])], matrix);
            signs[at] = directions.Aggregate(0, (bits, direction) =>
                (bits << 1) | (TensorPrimitives.Dot<float>(direction, title.Vector(0)) > 0 ? 1 : 0));
            return title;
        }, _ => { });
        return signs;
    }
}
