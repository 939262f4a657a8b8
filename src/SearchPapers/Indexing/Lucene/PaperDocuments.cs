using System.Globalization;
using Lucene.Net.Documents;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Converts papers to Lucene documents and back.</summary>
internal static class PaperDocuments
{
    private static readonly FieldType RankedType = TextField.TYPE_NOT_STORED;
    private static readonly IndexTerm PaperKind = new(IndexFields.PaperKind);
    private static readonly IndexTerm FullTextKind = new(IndexFields.FullTextKind);

    /// <summary>Creates the document of a paper, followed by those of its passages.</summary>
    public static IReadOnlyList<Document> Create(AnalyzedPaper paper)
    {
        var id = paper.Entry.Id;
        return
        [
            CreatePaper(paper),
            .. paper.Entry.Paper.Passages.Zip(
                paper.Passages, (passage, text) => CreatePassage(id, passage, text, paper.Analyzer)),
        ];
    }

    public static void AddRows(Document document, RowRange rows)
    {
        document.Add(new NumericDocValuesField(IndexFields.FirstRow, rows.First));
        document.Add(new NumericDocValuesField(IndexFields.RowCount, rows.Count));
    }

    public static long HashFingerprint(string fingerprint) =>
        (long)(ulong)SearchPapers.Files.Fingerprint.ComputeShort(fingerprint);

    /// <summary>Reads a paper from its document, without passages.</summary>
    public static IndexEntry ReadEntry(Document document) => new(
        StoredPaperReader.Read(GetStored(document, IndexFields.Details)!),
        GetStored(document, IndexFields.Fingerprint)!,
        GetStored(document, IndexFields.Source))
    {
        DuplicateKeys = document.GetValues(IndexFields.DuplicateKey, CultureInfo.InvariantCulture),
    };

    public static Passage ReadPassage(Document document) => new()
    {
        Kind = PassageKind.Body,
        Section = GetStored(document, IndexFields.Section),
        Page = document.GetField(IndexFields.Page)?.GetInt32Value(),
        Text = GetStored(document, IndexFields.Text)!,
    };

    private static string? GetStored(Document document, string field) =>
        document.Get(field, CultureInfo.InvariantCulture);

    private static Document CreatePaper(AnalyzedPaper analyzed)
    {
        var entry = analyzed.Entry;
        var paper = entry.Paper;
        var document = new Document
        {
            AnalyzedField.FromSingleTerm(IndexFields.Id, new IndexTerm(entry.Id.Value)),
            AnalyzedField.FromSingleTerm(IndexFields.Kind, PaperKind),
            new StoredField(IndexFields.Details, StoredPaperJson.Write(paper with { Passages = [] })),
            new StoredField(IndexFields.Fingerprint, entry.Fingerprint),
            new NumericDocValuesField(IndexFields.FingerprintHash, HashFingerprint(entry.Fingerprint)),
        };
        if (entry.Source is { } source)
        {
            AddStoredTerm(document, IndexFields.Source, source);
        }

        foreach (var key in entry.DuplicateKeys)
        {
            AddStoredTerm(document, IndexFields.DuplicateKey, key);
        }

        if (paper.Paper.FullText)
        {
            document.Add(AnalyzedField.FromSingleTerm(IndexFields.Kind, FullTextKind));
        }

        document.Add(new AnalyzedField(IndexFields.Content, ContentPositions.Arrange(analyzed), RankedType));
        var metadata = MetadataTexts(paper.Paper).OfType<string>();
        AddRanked(document, IndexFields.Metadata, metadata.Select(analyzed.Analyzer.Analyze));
        AddRanked(document, IndexFields.Body, analyzed.Passages);
        FilterFields.AddPaper(document, analyzed);
        PaperDocValues.AddTo(document, paper.Paper);
        return document;
    }

    private static Document CreatePassage(PaperId id, Passage passage, AnalyzedText text, CachingTextAnalyzer analyzer)
    {
        var document = new Document
        {
            AnalyzedField.FromSingleTerm(IndexFields.Id, new IndexTerm(id.Value)),
            AnalyzedField.FromTerms(IndexFields.Text, text, TextField.TYPE_STORED),
        };
        if (passage.Section is { } section)
        {
            document.Add(new StoredField(IndexFields.Section, section));
            FilterFields.AddText(document, IndexFields.Section, analyzer.Analyze(section));
        }

        if (passage.Page is { } page)
        {
            document.Add(new StoredField(IndexFields.Page, page));
        }

        return document;
    }

    private static IEnumerable<string?> MetadataTexts(Paper paper) =>
        [.. paper.Authors, paper.Venue, paper.Year?.ToString(CultureInfo.InvariantCulture), .. paper.Tags];

    private static void AddStoredTerm(Document document, string field, string text) =>
        document.Add(AnalyzedField.FromSingleTerm(field, new IndexTerm(text), StringField.TYPE_STORED));

    private static void AddRanked(Document document, string field, IEnumerable<AnalyzedText> texts)
    {
        foreach (var text in texts)
        {
            document.Add(AnalyzedField.FromTerms(field, text, RankedType));
            FilterFields.AddUnstemmed(document, field, text);
        }
    }
}
