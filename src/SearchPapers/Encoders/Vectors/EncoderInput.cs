using SearchPapers.Text;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Encoders.Vectors;

/// <summary>A paper, a passage or a query to encode.</summary>
/// <param name="Title">The title of a paper, or null.</param>
/// <param name="Text">The abstract and the note of a paper, a passage or a query, or null.</param>
internal sealed record EncoderInput(string? Title, string? Text)
{
    /// <summary>The number of first passages, the introduction, that replace a missing abstract.</summary>
    public const int FallbackPassages = 3;

    /// <summary>Gets the title, if it is already analyzed.</summary>
    public IReadOnlyList<AnalyzedText>? TitleAnalysis { get; init; }

    /// <summary>Gets the parts of <see cref="Text"/>, if they are already analyzed.</summary>
    public IReadOnlyList<AnalyzedText>? TextAnalysis { get; init; }

    public IReadOnlyList<string> TitleTerms
    {
        get => field ??= TitleAnalysis is { } analysis ? GetTerms(analysis) : ReadTerms(Title);
        init;
    }

    public IReadOnlyList<string> TextTerms
    {
        get => field ??= TextAnalysis is { } analysis ? GetTerms(analysis) : ReadTerms(Text);
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

    public EncoderInput AnalyzeWith(CachingTextAnalyzer analyzer) => this with
    {
        TitleTerms = Title is null ? [] : GetTerms([analyzer.Analyze(Title)]),
        TextTerms = Text is null ? [] : GetTerms([analyzer.Analyze(Text)]),
    };

    private static List<string> GetTerms(IReadOnlyList<AnalyzedText> texts) =>
        [.. texts.SelectMany(text => text.Terms()).Select(term => term.Text)];

    private static List<string> ReadTerms(string? text) => text is null
        ? []
        : [.. Tokenizer.ReadTerms(text).Where(token => !token.IsCompound).Select(token => token.Term)];
}
