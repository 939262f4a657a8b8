using SearchPapers.Encoders.Vectors;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Papers;

/// <summary>A paper with its texts analyzed, both for its documents and for its vectors.</summary>
internal sealed class AnalyzedPaper
{
    public AnalyzedPaper(IndexEntry entry, CachingTextAnalyzer analyzer)
    {
        var paper = entry.Paper;
        Entry = entry;
        Title = analyzer.Analyze(paper.Paper.Title);
        Abstract = paper.Abstract is null ? null : analyzer.Analyze(paper.Abstract);
        Note = paper.Note is null ? null : analyzer.Analyze(paper.Note);
        Passages = [.. paper.Passages.Select(passage => analyzer.Analyze(passage.Text))];
        Analyzer = analyzer;
    }

    public IndexEntry Entry { get; }

    public CachingTextAnalyzer Analyzer { get; }

    public AnalyzedText Title { get; }

    public AnalyzedText? Abstract { get; }

    public AnalyzedText? Note { get; }

    public IReadOnlyList<AnalyzedText> Passages { get; }

    /// <summary>Returns the encoder input of the paper, followed by those of its passages.</summary>
    public IEnumerable<EncoderInput> EncoderInputs() => [PaperInput(), .. Passages.Select(PassageInput)];

    private static EncoderInput PassageInput(AnalyzedText passage) =>
        new(Title: null, passage.Text) { TextAnalysis = [passage] };

    private EncoderInput PaperInput() => EncoderInput.FromPaper(Entry.Paper) with
    {
        TitleAnalysis = [Title],
        TextAnalysis = [.. AbstractOrIntroduction().Append(Note).OfType<AnalyzedText>()],
    };

    private IEnumerable<AnalyzedText?> AbstractOrIntroduction() =>
        Abstract is null ? Passages.Take(EncoderInput.FallbackPassages) : [Abstract];
}
