using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Text;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Search.Language;

/// <summary>Finds an author by parts of the name, in their order, with or without what stands between them.</summary>
/// <remarks>
/// A letter stands for every name that it begins, and a given name is found by its initial as well: lists write
/// "K. Q. Weinberger" where papers write "Kilian Weinberger".
/// </remarks>
internal static class AuthorQuery
{
    // Far from the gap between two authors.
    private const int MostNamesBetween = 8;

    /// <summary>Returns the query; null where there is no name.</summary>
    public static Query? Of(string text)
    {
        // "Weinberger, Kilian"
        var inOrder = string.Join(' ', text.Split(',').Reverse());
        var names = Tokenizer.ReadWords(IndexedAuthorName.SeparateParts(inOrder)).ConvertAll(token => token.Term);
        return names switch
        {
            [] => null,
            [var only] => new TermQuery(new Term(IndexFields.Author, TermOf(only))),
            [.. var given, var family] => new SpanNearQuery(
                [.. given.Select(Given), Exact(TermOf(family))], MostNamesBetween, inOrder: true),
        };
    }

    private static SpanQuery Given(string name) => name.Length == 1
        ? Exact(TermOf(name))
        : new SpanOrQuery(Exact(name), Exact(name[..1]));

    private static SpanTermQuery Exact(string term) => new(new Term(IndexFields.Author, term));

    private static string TermOf(string name) => name is [var letter] ? IndexedAuthorName.InitialTerm(letter) : name;
}
