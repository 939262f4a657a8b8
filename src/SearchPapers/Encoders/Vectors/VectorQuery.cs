using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Vectors;

/// <summary>A query as each encoder of an index sees it, and how much each of them counts.</summary>
internal sealed class VectorQuery
{
    private readonly sbyte[] _row;
    private readonly VectorLayout _layout;
    private readonly double _corpusFactor;
    private readonly double _scienceFactor;

    /// <param name="vector">The query's unit vectors.</param>
    /// <param name="layout">How the rows are divided that it is compared with.</param>
    /// <param name="pretrainedShare">How much the encoder counts, 0 to 1; the corpus projection counts the rest.</param>
    public VectorQuery(TextVectors vector, VectorLayout layout, double pretrainedShare)
    {
        (_row, _layout) = (new sbyte[layout.Dimensions], layout);
        QuantizedVector.Write(vector, _row, layout);
        _corpusFactor = Factor(1 - pretrainedShare, _row.AsSpan(0, layout.LsaDimensions));
        _scienceFactor = Factor(pretrainedShare, _row.AsSpan(layout.LsaDimensions));
    }

    /// <summary>Returns the weighted mean of the encoders' cosines, −1…1; an encoder that has no vector gives 0.</summary>
    public double Cosine(ReadOnlySpan<sbyte> row)
    {
        var own = _row.AsSpan();
        return (_corpusFactor * QuantizedVector.ScalarProjection(own[.._layout.LsaDimensions], row[.._layout.LsaDimensions]))
            + (_scienceFactor * QuantizedVector.ScalarProjection(own[_layout.LsaDimensions..], row[_layout.LsaDimensions..]));
    }

    /// <summary>Returns the numbers by which a row's unit vectors are multiplied and added up.</summary>
    public float[] ToFloats()
    {
        var floats = new float[_row.Length];
        TensorPrimitives.ConvertSaturating<sbyte, float>(_row, floats);
        TensorPrimitives.Multiply(floats.AsSpan(0, _layout.LsaDimensions), (float)_corpusFactor, floats.AsSpan(0, _layout.LsaDimensions));
        TensorPrimitives.Multiply(floats.AsSpan(_layout.LsaDimensions), (float)_scienceFactor, floats.AsSpan(_layout.LsaDimensions));
        return floats;
    }

    private static double Factor(double share, ReadOnlySpan<sbyte> part) =>
        QuantizedVector.Norm(part) is > 0 and var length ? share / length : 0;
}
