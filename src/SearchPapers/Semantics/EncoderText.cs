using SearchPapers.Text;

namespace SearchPapers.Semantics;

/// <summary>What an encoder makes a vector of: a paper, a passage or a query; as it is written, and as terms.</summary>
/// <param name="Title">A paper's title; null for what has none.</param>
/// <param name="Text">A paper's abstract and note, a passage or a query; null where there is none.</param>
internal sealed record EncoderText(string? Title, string? Text)
{
    // Without an abstract the first passages, the introduction, stand in for it.
    private const int PassagesInPlaceOfAbstract = 3;

    public IReadOnlyList<string> TitleTerms => field ??= TermsOf(Title);

    public IReadOnlyList<string> TextTerms
    {
        get => field ??= TermsOf(Text);
        init;
    }

    public static EncoderText Of(PaperDetails paper)
    {
        IEnumerable<string?> texts = paper.Abstract is null
            ? paper.Passages.Take(PassagesInPlaceOfAbstract).Select(passage => passage.Text)
            : [paper.Abstract];
        var text = string.Join('\n', texts.Append(paper.Note).OfType<string>());
        return new EncoderText(paper.Paper.Title, text.Length > 0 ? text : null);
    }

    public static EncoderText Of(Passage passage) => new(Title: null, passage.Text);

    private static List<string> TermsOf(string? text) =>
        text is null ? [] : [.. Tokens.Of(text).Where(token => !token.IsCompound).Select(token => token.Term)];
}
