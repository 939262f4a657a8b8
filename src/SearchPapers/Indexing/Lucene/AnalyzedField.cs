using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Lucene;

/// <summary>A field of texts that have been analysed, which several fields may share.</summary>
internal sealed class AnalyzedField : IIndexableField
{
    private readonly FieldType _type;
    private readonly IReadOnlyList<PositionedText> _texts;
    private readonly bool _isUnstemmed;

    /// <param name="name">The field.</param>
    /// <param name="texts">The texts whose terms are indexed, in the order of their places.</param>
    /// <param name="type">How they are indexed, and whether the first one is kept.</param>
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

    /// <summary>Returns a field of a text's terms.</summary>
    public static AnalyzedField FromTerms(string name, AnalyzedText text, FieldType type) => new(name, [new(text, 0)], type);

    /// <summary>Returns a field of a text's words, each once, as they are written.</summary>
    public static AnalyzedField FromUnstemmed(string name, AnalyzedText text, FieldType type) =>
        new(name, [new(text, 0)], type, isUnstemmed: true);

    /// <summary>Returns a field of one term that is no text, such as an id.</summary>
    public static AnalyzedField FromSingleTerm(string name, IndexTerm term, FieldType? type = null) => FromUnstemmed(
        name, new AnalyzedText(term.Text, [new AnalyzedWord(new Word(term, term), 1, 0, term.Text.Length)]), type ?? StringField.TYPE_NOT_STORED);

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
