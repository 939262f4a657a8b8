using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Lucene;

/// <summary>The fields by which papers are let through or not, and never ranked.</summary>
/// <remarks>They have no norms, and are apart from the ranked fields, whose statistics stay as they are.</remarks>
internal static class FilterFields
{
    private static readonly FieldType Terms = TypeWith(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static readonly FieldType Words = TypeWith(IndexOptions.DOCS_ONLY);

    private static readonly FieldType Year = new(Int32Field.TYPE_NOT_STORED) { NumericPrecisionStep = IndexFields.YearStep };

    /// <summary>The analyzer of each field of the index.</summary>
    public static Analyzer Analyzer { get; } = new PerFieldAnalyzerWrapper(PaperAnalyzer.Terms, Special());

    public static void AddPaper(Document document, AnalyzedPaper analyzed)
    {
        var paper = analyzed.Entry.Paper.Paper;
        AddWords(document, IndexFields.Title, analyzed.Title);
        AddWords(document, IndexFields.Abstract, analyzed.Abstract);
        AddText(document, IndexFields.Venue, paper.Venue is null ? null : analyzed.Analysis.Analyze(paper.Venue));
        AddWords(document, IndexFields.Note, analyzed.Note);
        foreach (var tag in paper.Tags)
        {
            AddText(document, IndexFields.Tag, analyzed.Analysis.Analyze(tag));
        }

        foreach (var author in paper.Authors)
        {
            document.Add(new Field(IndexFields.Author, IndexedAuthorName.SeparateParts(author), Terms));
        }

        if (paper.Year is { } year)
        {
            document.Add(new Int32Field(IndexFields.Year, year, Year));
        }
    }

    public static void AddText(Document document, string field, AnalyzedText? text)
    {
        if (text is not null)
        {
            document.Add(AnalyzedField.OfTerms(field, text, Terms));
            AddWords(document, field, text);
        }
    }

    public static void AddWords(Document document, string field, AnalyzedText? text)
    {
        if (text is not null)
        {
            document.Add(AnalyzedField.OfWords(IndexFields.Words(field), text, Words));
        }
    }

    private static FieldType TypeWith(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }

    private static Dictionary<string, Analyzer> Special()
    {
        Analyzer words = PaperAnalyzer.Words;
        var special = IndexFields.AllWorded.Concat(IndexFields.AlsoWorded).ToDictionary(IndexFields.Words, _ => words, StringComparer.Ordinal);
        special[IndexFields.Author] = PaperAnalyzer.Names;
        return special;
    }
}
