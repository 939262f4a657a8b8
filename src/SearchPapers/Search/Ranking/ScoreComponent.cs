using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Ranking.Scoring;

namespace SearchPapers.Search.Ranking;

/// <summary>A part of the score by words: a word of the query, or two that stand side by side.</summary>
/// <remarks>
/// The best field counts, not all of them: a paper that was read must not go before one that was not for saying in its
/// body once more what both say in their abstracts.
/// </remarks>
/// <param name="Term">What was asked for, as it was written.</param>
/// <param name="Scorers">One for each field and term that it may count in.</param>
/// <param name="Counts">Tells in which papers it may count; null where it may in all.</param>
internal sealed record ScoreComponent(string Term, IReadOnlyList<IFieldScorer> Scorers, Func<int, bool>? Counts)
{
    /// <summary>Returns the scores of those documents that have it, with the field that each is best in.</summary>
    /// <param name="documents">The documents, in their order.</param>
    public Dictionary<int, (float Score, string Field)> In(IReadOnlyList<int> documents)
    {
        IReadOnlyList<int> counting = Counts is null ? documents : [.. documents.Where(Counts)];
        var best = new Dictionary<int, (float Score, string Field)>();
        foreach (var scorer in Scorers)
        {
            foreach (var (document, score) in scorer.Scores(counting))
            {
                if (score > best.GetValueOrDefault(document).Score)
                {
                    best[document] = (score, scorer.Field);
                }
            }
        }

        return best;
    }

    /// <summary>Returns what the part has in the scores of those papers that have it.</summary>
    public IEnumerable<(int Document, TermShare Share)> In(IReadOnlyDictionary<int, double> papers) =>
        In([.. papers.Keys.Order()]).Select(paper =>
            (paper.Key, new TermShare(Term, NameOf(paper.Value.Field), paper.Value.Score / papers[paper.Key])));

    private static string NameOf(string field) => field switch
    {
        IndexFields.Content => "title, abstract and note",
        IndexFields.Metadata => "authors, venue, year and tags",
        _ => field,
    };
}
