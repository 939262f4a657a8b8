using SearchPapers.Encoders.Vectors;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Papers;

/// <summary>A paper of which each text has been analysed once, for its documents and for its vectors.</summary>
internal sealed class AnalyzedPaper
{
    public AnalyzedPaper(IndexEntry entry, CachingTextAnalyzer analysis)
    {
        var paper = entry.Paper;
        Entry = entry;
        Title = analysis.Analyze(paper.Paper.Title);
        Abstract = paper.Abstract is null ? null : analysis.Analyze(paper.Abstract);
        Note = paper.Note is null ? null : analysis.Analyze(paper.Note);
        Passages = [.. paper.Passages.Select(passage => analysis.Analyze(passage.Text))];
        Analysis = analysis;
    }

    public IndexEntry Entry { get; }

    public CachingTextAnalyzer Analysis { get; }

    public AnalyzedText Title { get; }

    public AnalyzedText? Abstract { get; }

    public AnalyzedText? Note { get; }

    /// <summary>The passages of the body, in their order.</summary>
    public IReadOnlyList<AnalyzedText> Passages { get; }

    /// <summary>Returns what encoders read: the paper, then its passages.</summary>
    public IEnumerable<EncoderInput> Texts() =>
        [ToEncode(), .. Passages.Select(passage => new EncoderInput(Title: null, passage.Text) { TextAnalysis = [passage] })];

    private EncoderInput ToEncode() => EncoderInput.FromPaper(Entry.Paper) with
    {
        TitleAnalysis = [Title],
        TextAnalysis = [.. StandIns().Append(Note).OfType<AnalyzedText>()],
    };

    private IEnumerable<AnalyzedText?> StandIns() =>
        Abstract is null ? Passages.Take(EncoderInput.FallbackPassages) : [Abstract];
}
