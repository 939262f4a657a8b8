using System.Numerics.Tensors;

namespace SearchPapers.Semantics;

/// <summary>
/// An encoder that has been trained once to find abstracts by their titles, among those of many papers, and needs no
/// fitting: it knows of words that an index has never seen together.
/// </summary>
/// <remarks>Immutable. What is kept of it, and how, is <see cref="ScienceEncoderFile"/>'s.</remarks>
internal sealed class ScienceEncoder : TermEncoder
{
    private readonly TermTable _terms;
    private readonly float[] _scales;
    private readonly sbyte[] _rows;

    /// <param name="terms">The terms; a term's place is its row.</param>
    /// <param name="scales">What each row is multiplied with.</param>
    /// <param name="rows">A row of <paramref name="dimensions"/> whole numbers for each term, one after the other.</param>
    /// <param name="dimensions">The length of the vectors.</param>
    public ScienceEncoder(TermTable terms, float[] scales, sbyte[] rows, int dimensions) =>
        (_terms, _scales, _rows, Dimensions) = (terms, scales, rows, dimensions);

    public override int Dimensions { get; }

    public TermTable Terms => _terms;

    public ReadOnlySpan<float> Scales => _scales;

    public ReadOnlySpan<sbyte> Rows => _rows;

    protected override float TitleShare => 0.4f;

    public override float[]? Project(IEnumerable<string> terms)
    {
        var vector = new float[Dimensions];
        var row = new float[Dimensions];
        foreach (var (term, times) in terms.CountBy(term => term, StringComparer.Ordinal))
        {
            if (_terms.Find(term) is { } at)
            {
                TensorPrimitives.ConvertSaturating<sbyte, float>(_rows.AsSpan(at * Dimensions, Dimensions), row);
                TensorPrimitives.MultiplyAdd(row, Damped(times) * _scales[at], vector, vector);
            }
        }

        return PaperVector.Unit(vector);
    }
}
