using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Training;

internal sealed class AdagradUpdate(EmbeddingMatrix matrix)
{
    // The uses of a row are _uses[_offsets[row].._offsets[row + 1]].
    private readonly int[] _offsets = new int[matrix.Rows + 1];
    private readonly List<int> _usedRows = [];
    private (TextBatch Batch, int Text, float Weight)[] _uses = [];

    /// <summary>Updates each row with the sum of its gradients, added in the order of the texts.</summary>
    public void Apply(TextBatch left, TextBatch right, float learningRate)
    {
        GroupByRow(left, right);
        Parallel.ForEach(_usedRows, () => new float[matrix.Dimensions], (row, _, gradient) =>
        {
            Array.Clear(gradient);
            foreach (var (batch, text, weight) in _uses.AsSpan(_offsets[row].._offsets[row + 1]))
            {
                TensorPrimitives.MultiplyAdd(batch.Gradient(text), weight, gradient, gradient);
            }

            matrix.Update(row, gradient, learningRate);
            return gradient;
        }, _ => { });
    }

    // Counting sort: the number of uses of each row, then their offsets, then the uses.
    private void GroupByRow(TextBatch left, TextBatch right)
    {
        Array.Clear(_offsets);
        ForEachUse(left, right, (_, _, use) => _offsets[use.Row + 1]++);
        _usedRows.Clear();
        for (var row = 0; row < matrix.Rows; row++)
        {
            if (_offsets[row + 1] > 0)
            {
                _usedRows.Add(row);
            }

            _offsets[row + 1] += _offsets[row];
        }

        Array.Resize(ref _uses, Math.Max(_uses.Length, _offsets[^1]));
        var next = _offsets.ToArray();
        ForEachUse(left, right, (batch, text, use) => _uses[next[use.Row]++] = (batch, text, use.Weight));
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
