using SearchPapers.Text;

namespace SearchPapers.Indexing;

/// <summary>The terms that a paper's vector is made from: title, abstract and note.</summary>
internal static class VectorTerms
{
    // Without an abstract the first passages, the introduction, stand in for it.
    private const int PassagesInPlaceOfAbstract = 3;

    public static List<string> Of(PaperDetails paper) =>
        [.. Texts(paper).OfType<string>().SelectMany(Tokens.Of).Select(token => token.Term)];

    private static IEnumerable<string?> Texts(PaperDetails paper)
    {
        string?[] always = [paper.Paper.Title, paper.Abstract, paper.Note];
        return paper.Abstract is null
            ? always.Concat(paper.Passages.Take(PassagesInPlaceOfAbstract).Select(passage => passage.Text))
            : always;
    }
}
