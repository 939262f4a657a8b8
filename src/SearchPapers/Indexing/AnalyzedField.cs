using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchPapers.Text;

namespace SearchPapers.Indexing;

/// <summary>A field of a text that has been analysed, which several fields may share.</summary>
/// <param name="name">The field.</param>
/// <param name="text">The text.</param>
/// <param name="type">How it is indexed, and whether it is kept.</param>
/// <param name="isOfTerms">Whether its terms are indexed, or its words, each once, as they are written.</param>
internal sealed class AnalyzedField(string name, AnalyzedText text, FieldType type, bool isOfTerms) : IIndexableField
{
    public string Name => name;

    public IIndexableFieldType IndexableFieldType => type;

    public float Boost => 1;

    public NumericFieldType NumericType => NumericFieldType.NONE;

    private string? Kept => type.IsStored ? text.Text : null;

    public TokenStream GetTokenStream(Analyzer analyzer) => AnalyzedTokens.Of(text, isOfTerms);

    public string? GetStringValue() => Kept;

    public string? GetStringValue(IFormatProvider? provider) => Kept;

    public string? GetStringValue(string? format) => Kept;

    public string? GetStringValue(string? format, IFormatProvider? provider) => Kept;

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
