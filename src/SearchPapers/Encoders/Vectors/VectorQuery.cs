using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Vectors;

internal sealed class VectorQuery
{
    private readonly sbyte[] _row;
    private readonly VectorLayout _layout;
    private readonly double _lsaFactor;
    private readonly double _pretrainedFactor;

    /// <param name="vectors">The unit vectors of the query.</param>
    /// <param name="layout">The layout of the rows to compare with.</param>
    /// <param name="pretrainedShare">
    /// The weight of the pretrained encoder, 0 to 1; the rest is the weight of the LSA encoder.
    /// </param>
    public VectorQuery(TextVectors vectors, VectorLayout layout, double pretrainedShare)
    {
        (_row, _layout) = (new sbyte[layout.Dimensions], layout);
        QuantizedVector.Write(vectors, _row, layout);
        _lsaFactor = ComputeFactor(1 - pretrainedShare, _row.AsSpan(0, layout.LsaDimensions));
        _pretrainedFactor = ComputeFactor(pretrainedShare, _row.AsSpan(layout.LsaDimensions));
    }

    /// <summary>
    /// Returns the weighted mean of the encoders' cosines, −1 to 1; a missing vector has the cosine 0.
    /// </summary>
    public double Cosine(ReadOnlySpan<sbyte> row)
    {
        var split = _layout.LsaDimensions;
        var lsa = QuantizedVector.ScalarProjection(_row.AsSpan(0, split), row[..split]);
        var pretrained = QuantizedVector.ScalarProjection(_row.AsSpan(split), row[split..]);
        return (_lsaFactor * lsa) + (_pretrainedFactor * pretrained);
    }

    /// <summary>Returns the weighted query: its dot product with a row's unit vectors is their cosine.</summary>
    public float[] ToFloats()
    {
        var floats = new float[_row.Length];
        TensorPrimitives.ConvertSaturating<sbyte, float>(_row, floats);
        var lsa = floats.AsSpan(0, _layout.LsaDimensions);
        var pretrained = floats.AsSpan(_layout.LsaDimensions);
        TensorPrimitives.Multiply(lsa, (float)_lsaFactor, lsa);
        TensorPrimitives.Multiply(pretrained, (float)_pretrainedFactor, pretrained);
        return floats;
    }

    private static double ComputeFactor(double share, ReadOnlySpan<sbyte> part) =>
        QuantizedVector.Norm(part) is > 0 and var norm ? share / norm : 0;
}
