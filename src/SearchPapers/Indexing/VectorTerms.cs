using SearchPapers.Text;

namespace SearchPapers.Indexing;

/// <summary>The terms that a paper's vector is made from.</summary>
/// <param name="Title">Those of the title.</param>
/// <param name="Text">Those of abstract and note.</param>
internal sealed record VectorTerms(IReadOnlyList<string> Title, IReadOnlyList<string> Text)
{
    // Without an abstract the first passages, the introduction, stand in for it.
    private const int PassagesInPlaceOfAbstract = 3;

    public static VectorTerms Of(PaperDetails paper)
    {
        IEnumerable<string?> texts = paper.Abstract is null
            ? paper.Passages.Take(PassagesInPlaceOfAbstract).Select(passage => passage.Text)
            : [paper.Abstract];
        return new VectorTerms(TermsOf(paper.Paper.Title), [.. texts.Append(paper.Note).OfType<string>().SelectMany(TermsOf)]);
    }

    /// <summary>All of them, as a projection learns from them: a title says most in fewest words, and counts twice.</summary>
    public IReadOnlyList<string> ToLearn() => [.. Title, .. Title, .. Text];

    public static List<string> TermsOf(string text) => [.. Tokens.Of(text).Where(token => !token.IsCompound).Select(token => token.Term)];
}
