using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

/// <summary>Tries an encoder on papers that it has not learnt from: each title is to find its abstract among theirs.</summary>
internal sealed class HeldOutEvaluation(TrainingPapers papers, int first)
{
    private readonly int _count = papers.Count - first;

    /// <summary>Returns the mean reciprocal rank; 0 where no paper is held out.</summary>
    public double ComputeMeanReciprocalRank(EmbeddingMatrix matrix)
    {
        if (_count == 0)
        {
            return 0;
        }

        var (titles, texts) = (new TextBatch(_count, matrix.Dimensions), new TextBatch(_count, matrix.Dimensions));
        Parallel.For(0, _count, at =>
        {
            titles.Set(at, [.. papers.GetTitle(first + at)], matrix);
            texts.Set(at, AbstractOf(first + at), matrix);
        });
        var ranks = new double[_count];
        Parallel.For(0, _count, at =>
        {
            var own = TensorPrimitives.Dot<float>(titles.Vector(at), texts.Vector(at));
            var better = Enumerable.Range(0, _count)
                .Count(other => TensorPrimitives.Dot<float>(titles.Vector(at), texts.Vector(other)) > own);
            ranks[at] = 1.0 / (1 + better);
        });
        return ranks.Average();
    }

    private List<int> AbstractOf(int paper)
    {
        var rows = new List<int>();
        for (var sentence = 0; sentence < papers.GetSentenceCount(paper); sentence++)
        {
            rows.AddRange(papers.GetSentence(paper, sentence));
        }

        return rows;
    }
}
