using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

/// <summary>Evaluates an encoder on held-out papers: the title of each is the query for its abstract.</summary>
/// <param name="papers">All papers.</param>
/// <param name="firstHeldOut">The index of the first held-out paper; all later ones are held out too.</param>
internal sealed class HeldOutEvaluation(TrainingPapers papers, int firstHeldOut)
{
    private readonly int _count = papers.Count - firstHeldOut;

    /// <summary>Returns the mean reciprocal rank, or 0 without held-out papers.</summary>
    public double ComputeMeanReciprocalRank(EmbeddingMatrix matrix)
    {
        if (_count == 0)
        {
            return 0;
        }

        var (titles, abstracts) = (new TextBatch(_count, matrix.Dimensions), new TextBatch(_count, matrix.Dimensions));
        Parallel.For(0, _count, i =>
        {
            titles.Set(i, [.. papers.GetTitle(firstHeldOut + i)], matrix);
            abstracts.Set(i, GetAbstract(firstHeldOut + i), matrix);
        });
        var reciprocalRanks = new double[_count];
        Parallel.For(0, _count, i =>
        {
            var cosine = TensorPrimitives.Dot<float>(titles.Vector(i), abstracts.Vector(i));
            var better = Enumerable.Range(0, _count)
                .Count(other => TensorPrimitives.Dot<float>(titles.Vector(i), abstracts.Vector(other)) > cosine);
            reciprocalRanks[i] = 1.0 / (1 + better);
        });
        return reciprocalRanks.Average();
    }

    private List<int> GetAbstract(int paper)
    {
        var rows = new List<int>();
        for (var sentence = 0; sentence < papers.GetSentenceCount(paper); sentence++)
        {
            rows.AddRange(papers.GetSentence(paper, sentence));
        }

        return rows;
    }
}
