using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Lucene;

internal sealed class AnalyzedField : IIndexableField
{
    private readonly FieldType _type;
    private readonly IReadOnlyList<PositionedText> _texts;
    private readonly bool _isUnstemmed;

    /// <param name="name">The name of the field.</param>
    /// <param name="texts">The texts whose terms are indexed, in ascending order of position.</param>
    /// <param name="type">How the field is indexed; a stored field stores the first text.</param>
    public AnalyzedField(string name, IReadOnlyList<PositionedText> texts, FieldType type)
        : this(name, texts, type, isUnstemmed: false)
    {
    }

    private AnalyzedField(string name, IReadOnlyList<PositionedText> texts, FieldType type, bool isUnstemmed) =>
        (Name, _texts, _type, _isUnstemmed) = (name, texts, type, isUnstemmed);

    public string Name { get; }

    public IIndexableFieldType IndexableFieldType => _type;

    public float Boost => 1;

    public NumericFieldType NumericType => NumericFieldType.NONE;

    private string? StoredText => _type.IsStored ? _texts[0].Text.Text : null;

    public static AnalyzedField FromTerms(string name, AnalyzedText text, FieldType type) =>
        new(name, [new(text, 0)], type);

    /// <summary>Creates a field of a text's distinct unstemmed words.</summary>
    public static AnalyzedField FromUnstemmed(string name, AnalyzedText text, FieldType type) =>
        new(name, [new(text, 0)], type, isUnstemmed: true);

    /// <summary>Creates a field of one term that is not analyzed, such as an id.</summary>
    public static AnalyzedField FromSingleTerm(string name, IndexTerm term, FieldType? type = null)
    {
        var word = new AnalyzedWord(new StemmedWord(term, term), 1, 0, term.Text.Length);
        return FromUnstemmed(name, new AnalyzedText(term.Text, [word]), type ?? StringField.TYPE_NOT_STORED);
    }

    public TokenStream GetTokenStream(Analyzer analyzer) => AnalyzedTokenStream.ForCurrentThread(_texts, _isUnstemmed);

    public string? GetStringValue() => StoredText;

    public string? GetStringValue(IFormatProvider? provider) => StoredText;

    public string? GetStringValue(string? format) => StoredText;

    public string? GetStringValue(string? format, IFormatProvider? provider) => StoredText;

    public BytesRef? GetBinaryValue() => null;

    public TextReader? GetReaderValue() => null;

    public object? GetNumericValue() => null;

    public byte? GetByteValue() => null;

    public short? GetInt16Value() => null;

    public int? GetInt32Value() => null;

    public long? GetInt64Value() => null;

    public float? GetSingleValue() => null;

    public double? GetDoubleValue() => null;
}
