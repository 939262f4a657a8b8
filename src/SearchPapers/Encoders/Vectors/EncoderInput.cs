using SearchPapers.Text;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Encoders.Vectors;

/// <summary>What an encoder makes a vector of: a paper, a passage or a query; as it is written, and as terms.</summary>
/// <param name="Title">A paper's title; null for what has none.</param>
/// <param name="Text">A paper's abstract and note, a passage or a query; null where there is none.</param>
internal sealed record EncoderInput(string? Title, string? Text)
{
    /// <summary>How many of the first passages, the introduction, stand in for an abstract that is not there.</summary>
    public const int FallbackPassages = 3;

    /// <summary>The title, where it has been analysed already.</summary>
    public IReadOnlyList<AnalyzedText>? TitleAnalysis { get; init; }

    /// <summary>What stands in <see cref="Text"/>, where it has been analysed already.</summary>
    public IReadOnlyList<AnalyzedText>? TextAnalysis { get; init; }

    public IReadOnlyList<string> TitleTerms
    {
        get => field ??= TitleAnalysis is { } words ? TermsOf(words) : TermsOf(Title);
        init;
    }

    public IReadOnlyList<string> TextTerms
    {
        get => field ??= TextAnalysis is { } words ? TermsOf(words) : TermsOf(Text);
        init;
    }

    public static EncoderInput FromPaper(PaperDetails paper)
    {
        IEnumerable<string?> texts = paper.Abstract is null
            ? paper.Passages.Take(FallbackPassages).Select(passage => passage.Text)
            : [paper.Abstract];
        var text = string.Join('\n', texts.Append(paper.Note).OfType<string>());
        return new EncoderInput(paper.Paper.Title, text.Length > 0 ? text : null);
    }

    /// <summary>Returns the same text with its terms, read by an analysis that knows many words already.</summary>
    public EncoderInput AnalyzeWith(CachingTextAnalyzer analysis) => this with
    {
        TitleTerms = Title is null ? [] : TermsOf([analysis.Analyze(Title)]),
        TextTerms = Text is null ? [] : TermsOf([analysis.Analyze(Text)]),
    };

    private static List<string> TermsOf(IReadOnlyList<AnalyzedText> texts) =>
        [.. texts.SelectMany(text => text.Terms()).Select(term => term.Text)];

    private static List<string> TermsOf(string? text) =>
        text is null ? [] : [.. Tokenizer.ReadTerms(text).Where(token => !token.IsCompound).Select(token => token.Term)];
}
