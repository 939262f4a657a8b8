using Lucene.Net.Util;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Search.Ranking;

/// <summary>Ranks papers in one of the modes: by one leg, or by both made one.</summary>
internal sealed class PaperRanker(FusionWeights weights, SearchMode mode, KeywordRetriever byWords, SemanticRetriever byMeaning)
{
    /// <summary>Returns all papers that match: those that are counted as hits.</summary>
    public OpenBitSet Matches() => mode == SearchMode.Semantic ? byMeaning.Matches() : byWords.Matches();

    /// <summary>Returns the best papers.</summary>
    /// <param name="candidates">How many each leg proposes.</param>
    /// <param name="also">Papers to rank beside these.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public RankingResult Find(int candidates, IReadOnlyCollection<int> also, CancellationToken cancellationToken)
    {
        switch (mode)
        {
            case SearchMode.Keyword:
                var (papers, total) = byWords.Best(candidates);
                var words = byWords.Score(also.Count == 0 ? papers : papers.Union(also));
                var keyword = PaperRanking.Of(words, total);
                return new RankingResult(keyword, keyword, PaperRanking.Empty) { ByWords = words };
            case SearchMode.Semantic:
                var nearest = byMeaning.Rank(candidates);
                var semantic = also.Count == 0 ? nearest : PaperRanking.Of(
                    byMeaning.Score(Documents(nearest).Union(also)), nearest.TotalPapers);
                return new RankingResult(semantic, PaperRanking.Empty, semantic) { ByMeaning = Scores(semantic) };
            default:
                var near = Task.Run(
                    () =>
                    {
                        // Here, so that both cores have as much to do.
                        byWords.FindPairs();
                        return byMeaning.Rank(candidates);
                    },
                    cancellationToken);
                var said = BestBeside(near, candidates);
                return Fuse(said, near.GetAwaiter().GetResult(), also);
        }
    }

    // Whoever fails waits for the other leg: it reads what would be closed.
    private (IReadOnlyList<int> Papers, int TotalPapers) BestBeside(Task other, int candidates)
    {
        try
        {
            return byWords.Best(candidates);
        }
        catch
        {
            Task.WaitAny(other);
            throw;
        }
    }

    private static List<int> Documents(PaperRanking ranking)
    {
        var documents = new List<int>(ranking.Papers.Count);
        foreach (var paper in ranking.Papers)
        {
            documents.Add(paper.Document);
        }

        return documents;
    }

    private static Dictionary<int, double> Scores(PaperRanking leg) =>
        leg.Papers.ToDictionary(paper => paper.Document, paper => paper.Score);

    private static Dictionary<int, double> Only(IReadOnlyList<int> papers, Dictionary<int, double> scores)
    {
        var some = new Dictionary<int, double>(papers.Count);
        foreach (var paper in papers)
        {
            some[paper] = scores[paper];
        }

        return some;
    }

    // Each leg scores what the other found as well: a paper that one leg has just below its last is not nothing to it. What
    // comes out first tells the semantic leg what is meant, and it scores once more.
    private RankingResult Fuse((IReadOnlyList<int> Papers, int Total) having, PaperRanking semantic, IEnumerable<int> also)
    {
        var near = Documents(semantic);
        HashSet<int> found = [.. having.Papers, .. near, .. also];
        var words = byWords.Score(found);
        var fusion = new ScoreFusion(weights);
        PaperRanking FusedWith(Dictionary<int, double> cosines) =>
            PaperRanking.Of(fusion.Fuse(words, byWords.HighestScore, cosines), having.Total);
        var learnt = byMeaning.Towards(Documents(FusedWith(byMeaning.Score(found))));
        var cosines = learnt.Score(found);
        var keyword = PaperRanking.Of(Only(having.Papers, words), having.Total);
        var again = PaperRanking.Of(Only(near, cosines), semantic.TotalPapers);
        return new RankingResult(FusedWith(cosines), keyword, again) { ByWords = words, ByMeaning = cosines };
    }
}
