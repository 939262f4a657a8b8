using System.Globalization;
using Lucene.Net.Documents;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Turns a paper into Lucene's documents and back.</summary>
internal static class PaperDocuments
{
    private static readonly FieldType Ranked = TextField.TYPE_NOT_STORED;
    private static readonly IndexTerm PaperKind = new(IndexFields.PaperKind);
    private static readonly IndexTerm ReadKind = new(IndexFields.ReadKind);

    /// <summary>Returns the paper's document, then one for each passage of its body.</summary>
    public static IReadOnlyList<Document> Of(AnalyzedPaper paper)
    {
        var id = paper.Entry.Id;
        return
        [
            PaperDocument(paper),
            .. paper.Entry.Paper.Passages.Zip(paper.Passages, (passage, text) => PassageDocument(id, passage, text, paper.Analysis)),
        ];
    }

    /// <summary>Adds to a paper's document where its rows in the vector file are.</summary>
    public static void AddRows(Document document, RowRange rows)
    {
        document.Add(new NumericDocValuesField(IndexFields.FirstRow, rows.First));
        document.Add(new NumericDocValuesField(IndexFields.RowCount, rows.Count));
    }

    /// <summary>Returns what a paper's document keeps of its fingerprint, for looking up many.</summary>
    public static long PrintOf(string fingerprint) => (long)(ulong)SearchPapers.Files.Fingerprint.ComputeShort(fingerprint);

    /// <summary>Returns the paper of its document, without passages.</summary>
    public static IndexEntry EntryOf(Document document) => new(
        StoredPaperReader.Read(Stored(document, IndexFields.Details)!),
        Stored(document, IndexFields.Fingerprint)!,
        Stored(document, IndexFields.Source))
    {
        Keys = document.GetValues(IndexFields.Key, CultureInfo.InvariantCulture),
    };

    public static Passage PassageOf(Document document) => new()
    {
        Kind = PassageKind.Body,
        Section = Stored(document, IndexFields.Section),
        Page = document.GetField(IndexFields.Page)?.GetInt32Value(),
        Text = Stored(document, IndexFields.Text)!,
    };

    private static string? Stored(Document document, string field) => document.Get(field, CultureInfo.InvariantCulture);

    private static Document PaperDocument(AnalyzedPaper analyzed)
    {
        var entry = analyzed.Entry;
        var paper = entry.Paper;
        var document = new Document
        {
            AnalyzedField.OfName(IndexFields.Id, new IndexTerm(entry.Id.Value)),
            AnalyzedField.OfName(IndexFields.Kind, PaperKind),
            new StoredField(IndexFields.Details, StoredPaperJson.Write(paper with { Passages = [] })),
            new StoredField(IndexFields.Fingerprint, entry.Fingerprint),
            new NumericDocValuesField(IndexFields.Print, PrintOf(entry.Fingerprint)),
        };
        if (entry.Source is { } source)
        {
            document.Add(AnalyzedField.OfName(IndexFields.Source, new IndexTerm(source), StringField.TYPE_STORED));
        }

        foreach (var key in entry.Keys)
        {
            document.Add(AnalyzedField.OfName(IndexFields.Key, new IndexTerm(key), StringField.TYPE_STORED));
        }

        if (paper.Paper.FullText)
        {
            document.Add(AnalyzedField.OfName(IndexFields.Kind, ReadKind));
        }

        document.Add(new AnalyzedField(IndexFields.Content, ContentPositions.Of(analyzed), Ranked));
        AddAll(document, IndexFields.About, About(paper.Paper).OfType<string>().Select(analyzed.Analysis.Analyze));
        AddAll(document, IndexFields.Body, analyzed.Passages);
        FilterFields.AddPaper(document, analyzed);
        PaperDocValues.AddTo(document, paper.Paper);
        return document;
    }

    private static Document PassageDocument(PaperId id, Passage passage, AnalyzedText text, CachingTextAnalyzer analysis)
    {
        var document = new Document
        {
            AnalyzedField.OfName(IndexFields.Id, new IndexTerm(id.Value)),
            AnalyzedField.OfTerms(IndexFields.Text, text, TextField.TYPE_STORED),
        };
        if (passage.Section is { } section)
        {
            document.Add(new StoredField(IndexFields.Section, section));
            FilterFields.AddText(document, IndexFields.Section, analysis.Analyze(section));
        }

        if (passage.Page is { } page)
        {
            document.Add(new StoredField(IndexFields.Page, page));
        }

        return document;
    }

    private static IEnumerable<string?> About(Paper paper) =>
        [.. paper.Authors, paper.Venue, paper.Year?.ToString(CultureInfo.InvariantCulture), .. paper.Tags];

    private static void AddAll(Document document, string field, IEnumerable<AnalyzedText> texts)
    {
        foreach (var text in texts)
        {
            document.Add(AnalyzedField.OfTerms(field, text, Ranked));
            FilterFields.AddWords(document, field, text);
        }
    }
}
