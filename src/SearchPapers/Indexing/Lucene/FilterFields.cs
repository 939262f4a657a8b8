using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Adds the fields that only filter papers.</summary>
/// <remarks>They have no norms and do not affect the statistics of the ranked fields.</remarks>
internal static class FilterFields
{
    private static readonly FieldType TermsType = CreateType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static readonly FieldType UnstemmedType = CreateType(IndexOptions.DOCS_ONLY);

    private static readonly FieldType YearType = new(Int32Field.TYPE_NOT_STORED)
    {
        NumericPrecisionStep = IndexFields.YearPrecisionStep,
    };

    /// <summary>Gets the analyzer of all fields of the index.</summary>
    public static Analyzer Analyzer { get; } = new PerFieldAnalyzerWrapper(PaperAnalyzer.Terms, FieldAnalyzers());

    public static void AddPaper(Document document, AnalyzedPaper analyzed)
    {
        var paper = analyzed.Entry.Paper.Paper;
        AddUnstemmed(document, IndexFields.Title, analyzed.Title);
        AddUnstemmed(document, IndexFields.Abstract, analyzed.Abstract);
        AddText(document, IndexFields.Venue, paper.Venue is null ? null : analyzed.Analyzer.Analyze(paper.Venue));
        AddUnstemmed(document, IndexFields.Note, analyzed.Note);
        foreach (var tag in paper.Tags)
        {
            AddText(document, IndexFields.Tag, analyzed.Analyzer.Analyze(tag));
        }

        foreach (var author in paper.Authors)
        {
            document.Add(new Field(IndexFields.Author, IndexedAuthorName.SeparateParts(author), TermsType));
        }

        if (paper.Year is { } year)
        {
            document.Add(new Int32Field(IndexFields.Year, year, YearType));
        }
    }

    public static void AddText(Document document, string field, AnalyzedText? text)
    {
        if (text is not null)
        {
            document.Add(AnalyzedField.FromTerms(field, text, TermsType));
            AddUnstemmed(document, field, text);
        }
    }

    public static void AddUnstemmed(Document document, string field, AnalyzedText? text)
    {
        if (text is not null)
        {
            document.Add(AnalyzedField.FromUnstemmed(IndexFields.Unstemmed(field), text, UnstemmedType));
        }
    }

    private static FieldType CreateType(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }

    private static Dictionary<string, Analyzer> FieldAnalyzers()
    {
        Analyzer unstemmed = PaperAnalyzer.Words;
        var analyzers = IndexFields.UnstemmedPaperFields.Concat(IndexFields.OtherUnstemmedFields)
            .ToDictionary(IndexFields.Unstemmed, _ => unstemmed, StringComparer.Ordinal);
        analyzers[IndexFields.Author] = PaperAnalyzer.Names;
        return analyzers;
    }
}
