using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

/// <summary>Moves the rows of the terms that two batches have.</summary>
internal sealed class AdagradUpdate(EmbeddingMatrix matrix)
{
    private readonly int[] _ends = new int[matrix.Rows + 1];
    private readonly List<int> _touched = [];
    private (TextBatch Batch, int Text, float Weight)[] _uses = [];

    /// <summary>Moves each row against the sum of what its texts want, in the order of the texts.</summary>
    public void Apply(TextBatch left, TextBatch right, float rate)
    {
        Sort(left, right);
        Parallel.ForEach(_touched, () => new float[matrix.Dimensions], (row, _, gradient) =>
        {
            Array.Clear(gradient);
            foreach (var (batch, text, weight) in _uses.AsSpan(_ends[row].._ends[row + 1]))
            {
                TensorPrimitives.MultiplyAdd(batch.Gradient(text), weight, gradient, gradient);
            }

            matrix.Update(row, gradient, rate);
            return gradient;
        }, _ => { });
    }

    // By counting: how many uses each row has, then where they begin, then the uses in their places.
    private void Sort(TextBatch left, TextBatch right)
    {
        Array.Clear(_ends);
        ForEachUse(left, right, (_, _, use) => _ends[use.Row + 1]++);
        _touched.Clear();
        for (var row = 0; row < matrix.Rows; row++)
        {
            if (_ends[row + 1] > 0)
            {
                _touched.Add(row);
            }

            _ends[row + 1] += _ends[row];
        }

        Array.Resize(ref _uses, Math.Max(_uses.Length, _ends[^1]));
        var places = _ends.ToArray();
        ForEachUse(left, right, (batch, text, use) => _uses[places[use.Row]++] = (batch, text, use.Weight));
    }

    private static void ForEachUse(TextBatch left, TextBatch right, Action<TextBatch, int, WeightedTerm> action)
    {
        foreach (var batch in new[] { left, right })
        {
            for (var text = 0; text < batch.Size; text++)
            {
                foreach (var use in batch.Terms(text))
                {
                    action(batch, text, use);
                }
            }
        }
    }
}
