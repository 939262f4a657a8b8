using Lucene.Net.Util;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Search.Ranking;

internal sealed class PaperRanker(
    FusionWeights weights, SearchMode mode, KeywordRetriever keyword, SemanticRetriever semantic)
{
    /// <summary>Returns all papers that count as hits.</summary>
    public OpenBitSet Matches() => mode == SearchMode.Semantic ? semantic.Matches() : keyword.Matches();

    /// <summary>Returns the best papers.</summary>
    /// <param name="candidates">The number of candidates of each retriever.</param>
    /// <param name="additional">Further papers to rank.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public Task<RankingResult> FindAsync(
        int candidates, IReadOnlyCollection<int> additional, CancellationToken cancellationToken) =>
        mode switch
        {
            SearchMode.Keyword => Task.FromResult(FindKeyword(candidates, additional)),
            SearchMode.Semantic => Task.FromResult(FindSemantic(candidates, additional)),
            _ => FindHybridAsync(candidates, additional, cancellationToken),
        };

    private RankingResult FindKeyword(int candidates, IReadOnlyCollection<int> additional)
    {
        var (papers, total) = keyword.Best(candidates);
        var scores = keyword.Score(additional.Count == 0 ? papers : papers.Union(additional));
        var ranking = PaperRanking.FromScores(scores, total);
        var titleMatches = keyword.FindTitleMatches(scores);
        var bonus = ScoreFusion.MaxKeyword(scores.Values, keyword.HighestScore);
        var fused = titleMatches.Count == 0
            ? ranking
            : PaperRanking.FromScores(AddBonus(new(scores), titleMatches, bonus), total);
        return new RankingResult(
            fused,
            additional.Count == 0 ? ranking : PaperRanking.FromScores(Restrict(papers, scores), total),
            PaperRanking.Empty)
        { KeywordScores = scores, TitleMatches = titleMatches, TitleBonus = bonus };
    }

    private RankingResult FindSemantic(int candidates, IReadOnlyCollection<int> additional)
    {
        var nearest = semantic.Rank(candidates);
        var ranking = additional.Count == 0 ? nearest : PaperRanking.FromScores(
            semantic.Score(Documents(nearest).Union(additional)), nearest.TotalPapers);
        return new RankingResult(ranking, PaperRanking.Empty, nearest) { SemanticScores = Scores(ranking) };
    }

    private async Task<RankingResult> FindHybridAsync(
        int candidates, IReadOnlyCollection<int> additional, CancellationToken cancellationToken)
    {
        var semanticRanking = Task.Run(
            () =>
            {
                // On this thread, to balance the work of both.
                keyword.LoadPairs();
                return semantic.Rank(candidates);
            },
            cancellationToken);
        (IReadOnlyList<int> Papers, int Total) keywordBest;
        try
        {
            keywordBest = keyword.Best(candidates);
        }
        catch
        {
            // The other retriever still uses the snapshot.
            await ((Task)semanticRanking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return Fuse(keywordBest, await semanticRanking.ConfigureAwait(false), additional);
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

    private static Dictionary<int, double> Scores(PaperRanking ranking) =>
        ranking.Papers.ToDictionary(paper => paper.Document, paper => paper.Score);

    private static Dictionary<int, double> Restrict(IReadOnlyList<int> papers, Dictionary<int, double> scores)
    {
        var restricted = new Dictionary<int, double>(papers.Count);
        foreach (var paper in papers)
        {
            restricted[paper] = scores[paper];
        }

        return restricted;
    }

    private static Dictionary<int, double> AddBonus(
        Dictionary<int, double> scores, IReadOnlyList<int> titleMatches, double bonus)
    {
        foreach (var paper in titleMatches)
        {
            scores[paper] += bonus;
        }

        return scores;
    }

    // Each retriever scores the candidates of the other as well, since a paper may be just below the last candidate of
    // one. The best papers of a first fusion are the feedback with which the semantic retriever scores once more.
    // Without the title bonus, so that all other papers are ranked as if there were none.
    private RankingResult Fuse(
        (IReadOnlyList<int> Papers, int Total) keywordBest, PaperRanking semanticRanking, IEnumerable<int> additional)
    {
        var nearest = Documents(semanticRanking);
        HashSet<int> candidates = [.. keywordBest.Papers, .. nearest, .. additional];
        var keywordScores = keyword.Score(candidates);
        var fusion = new ScoreFusion(weights);
        Dictionary<int, double> FusedWith(Dictionary<int, double> cosines) =>
            fusion.Fuse(keywordScores, keyword.HighestScore, cosines);
        var firstFusion = PaperRanking.FromScores(FusedWith(semantic.Score(candidates)), keywordBest.Total);
        var cosines = semantic.WithFeedback(Documents(firstFusion)).Score(candidates);
        var titleMatches = keyword.FindTitleMatches(keywordScores);
        var fused = AddBonus(FusedWith(cosines), titleMatches, ScoreFusion.MaxScore);
        return new RankingResult(
            PaperRanking.FromScores(fused, keywordBest.Total),
            PaperRanking.FromScores(Restrict(keywordBest.Papers, keywordScores), keywordBest.Total),
            PaperRanking.FromScores(Restrict(nearest, cosines), semanticRanking.TotalPapers))
        {
            KeywordScores = keywordScores,
            SemanticScores = cosines,
            TitleMatches = titleMatches,
            TitleBonus = ScoreFusion.MaxScore,
        };
    }
}
