using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Ranking.Scoring;

namespace SearchPapers.Search.Ranking;

/// <summary>A component of a keyword score: a term or a pair of adjacent terms.</summary>
/// <remarks>
/// The maximum over the fields counts, not their sum: a paper with full text must not rank above one without it for
/// repeating its abstract in the body.
/// </remarks>
/// <param name="Term">The term or pair as written in the query.</param>
/// <param name="Scorers">A scorer for each field and index term.</param>
/// <param name="Filter">Returns whether the component counts in a document, or null if it always does.</param>
internal sealed record ScoreComponent(string Term, IReadOnlyList<IFieldScorer> Scorers, Func<int, bool>? Filter)
{
    /// <summary>Returns the scores of the documents that contain it, with the best field of each.</summary>
    /// <param name="documents">The documents in ascending order.</param>
    public Dictionary<int, (float Score, string Field)> Score(IReadOnlyList<int> documents)
    {
        IReadOnlyList<int> accepted = Filter is null ? documents : [.. documents.Where(Filter)];
        var best = new Dictionary<int, (float Score, string Field)>();
        foreach (var scorer in Scorers)
        {
            foreach (var (document, score) in scorer.Scores(accepted))
            {
                if (score > best.GetValueOrDefault(document).Score)
                {
                    best[document] = (score, scorer.Field);
                }
            }
        }

        return best;
    }

    /// <summary>Returns the shares in the given scores of papers.</summary>
    public IEnumerable<(int Document, TermShare Share)> Score(IReadOnlyDictionary<int, double> papers) =>
        Score([.. papers.Keys.Order()]).Select(paper =>
            (paper.Key, new TermShare(Term, DisplayName(paper.Value.Field), paper.Value.Score / papers[paper.Key])));

    private static string DisplayName(string field) => field switch
    {
        IndexFields.Content => "title, abstract and note",
        IndexFields.Metadata => "authors, venue, year and tags",
        _ => field,
    };
}
