using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Explanations;
using SearchPapers.Indexing;

namespace SearchPapers.Querying;

/// <summary>A part of the score by words: a word of the query, or two that stand side by side.</summary>
/// <param name="Term">What was asked for, as it was written.</param>
/// <param name="Fields">A query for each field that it may count in.</param>
/// <param name="Query">The query that the ranking uses.</param>
internal sealed record ScoringPart(string Term, DisjunctionMaxQuery Fields, Query Query)
{
    /// <summary>Returns what the part has in the scores of those papers that have it.</summary>
    public IEnumerable<(int Document, TermShare Share)> In(IndexSearcher searcher, IReadOnlyDictionary<int, double> papers)
    {
        var found = DocumentScores.Of(searcher, Query, papers.Keys);
        var fields = Fields
            .Select(query => (Name: NameOf(query), Scores: DocumentScores.Of(searcher, query, found.Keys)))
            .ToList();
        string BestFor(int document) =>
            fields.MaxBy(field => field.Scores.GetValueOrDefault(document, double.NegativeInfinity)).Name;
        return found.Select(paper =>
            (paper.Key, new TermShare(Term, BestFor(paper.Key), paper.Value / papers[paper.Key])));
    }

    private static string NameOf(Query query)
    {
        var terms = new HashSet<Term>();
        query.ExtractTerms(terms);
        return terms.First().Field switch
        {
            IndexFields.Content => "title, abstract and note",
            IndexFields.About => "authors, venue, year and tags",
            var field => field,
        };
    }
}
