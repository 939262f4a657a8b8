using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Text;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Search.Language;

/// <summary>Matches an author by parts of the name in their order, with other names in between.</summary>
/// <remarks>
/// A letter matches every name that starts with it, and a given name also matches its initial: reading lists have "K.
/// Q. Weinberger" where papers have "Kilian Weinberger".
/// </remarks>
internal static class AuthorQuery
{
    // Far less than the position gap between two authors.
    private const int MaxNamesBetween = 8;

    /// <summary>Returns null if the text contains no name.</summary>
    public static Query? Create(string text)
    {
        // "Weinberger, Kilian"
        var inOrder = string.Join(' ', text.Split(',').Reverse());
        var names = Tokenizer.ReadWords(IndexedAuthorName.SeparateParts(inOrder)).ConvertAll(token => token.Term);
        return names switch
        {
            [] => null,
            [var only] => new TermQuery(new Term(IndexFields.Author, TermOf(only))),
            [.. var given, var family] => new SpanNearQuery(
                [.. given.Select(GivenName), ExactName(TermOf(family))], MaxNamesBetween, inOrder: true),
        };
    }

    private static SpanQuery GivenName(string name) => name.Length == 1
        ? ExactName(TermOf(name))
        : new SpanOrQuery(ExactName(name), ExactName(name[..1]));

    private static SpanTermQuery ExactName(string term) => new(new Term(IndexFields.Author, term));

    private static string TermOf(string name) => name is [var letter] ? IndexedAuthorName.InitialTerm(letter) : name;
}
