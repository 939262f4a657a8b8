namespace SearchPapers.Semantics;

/// <summary>A query as each encoder of an index sees it, and how much each of them counts.</summary>
internal sealed class VectorQuery
{
    private readonly sbyte[] _row;
    private readonly VectorLayout _layout;
    private readonly double _scienceShare;

    /// <param name="vector">The query's unit vectors.</param>
    /// <param name="layout">How the rows are divided that it is compared with.</param>
    /// <param name="scienceShare">How much the encoder counts, 0 to 1; the corpus projection counts the rest.</param>
    public VectorQuery(PaperVector vector, VectorLayout layout, double scienceShare)
    {
        (_row, _layout, _scienceShare) = (new sbyte[layout.Dimensions], layout, scienceShare);
        QuantizedVector.Write(vector, _row, layout);
    }

    /// <summary>Returns the weighted mean of the encoders' cosines, −1…1; an encoder that has no vector gives 0.</summary>
    public double Cosine(ReadOnlySpan<sbyte> row)
    {
        var own = _row.AsSpan();
        var corpus = _scienceShare < 1 ? QuantizedVector.Cosine(own[.._layout.Corpus], row[.._layout.Corpus]) : 0;
        var science = _scienceShare > 0 ? QuantizedVector.Cosine(own[_layout.Corpus..], row[_layout.Corpus..]) : 0;
        return ((1 - _scienceShare) * corpus) + (_scienceShare * science);
    }
}
