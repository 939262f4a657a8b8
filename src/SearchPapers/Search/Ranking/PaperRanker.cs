using Lucene.Net.Util;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Search.Ranking;

/// <summary>Ranks papers in one of the modes: by one leg, or by both made one.</summary>
internal sealed class PaperRanker(FusionWeights weights, SearchMode mode, KeywordRetriever byWords, SemanticRetriever byMeaning)
{
    /// <summary>Returns all papers that match: those that are counted as hits.</summary>
    public OpenBitSet Matches() => mode == SearchMode.Semantic ? byMeaning.Matches() : byWords.Matches();

    /// <summary>Returns the best papers.</summary>
    /// <param name="candidates">How many each retriever proposes.</param>
    /// <param name="also">Papers to rank in addition.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public Task<RankingResult> FindAsync(int candidates, IReadOnlyCollection<int> also, CancellationToken cancellationToken) =>
        mode switch
        {
            SearchMode.Keyword => Task.FromResult(FindByKeyword(candidates, also)),
            SearchMode.Semantic => Task.FromResult(FindBySemantics(candidates, also)),
            _ => FindByBothAsync(candidates, also, cancellationToken),
        };

    private RankingResult FindByKeyword(int candidates, IReadOnlyCollection<int> also)
    {
        var (papers, total) = byWords.Best(candidates);
        var scores = byWords.Score(also.Count == 0 ? papers : papers.Union(also));
        var keyword = PaperRanking.Of(scores, total);
        var titled = byWords.FindTitled(scores);
        var bonus = ScoreFusion.Highest(scores.Values, byWords.HighestScore);
        var answer = titled.Count == 0 ? keyword : PaperRanking.Of(Raise(new(scores), titled, bonus), total);
        return new RankingResult(answer, keyword, PaperRanking.Empty) { ByWords = scores, Titled = titled, TitleBonus = bonus };
    }

    private RankingResult FindBySemantics(int candidates, IReadOnlyCollection<int> also)
    {
        var nearest = byMeaning.Rank(candidates);
        var semantic = also.Count == 0 ? nearest : PaperRanking.Of(
            byMeaning.Score(Documents(nearest).Union(also)), nearest.TotalPapers);
        return new RankingResult(semantic, PaperRanking.Empty, semantic) { ByMeaning = Scores(semantic) };
    }

    private async Task<RankingResult> FindByBothAsync(
        int candidates, IReadOnlyCollection<int> also, CancellationToken cancellationToken)
    {
        var semantic = Task.Run(
            () =>
            {
                // Here, so that both cores have as much to do.
                byWords.FindPairs();
                return byMeaning.Rank(candidates);
            },
            cancellationToken);
        (IReadOnlyList<int> Papers, int Total) keyword;
        try
        {
            keyword = byWords.Best(candidates);
        }
        catch
        {
            // The other retriever still uses the snapshot.
            await ((Task)semantic).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return Fuse(keyword, await semantic.ConfigureAwait(false), also);
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

    private static Dictionary<int, double> Raise(Dictionary<int, double> scores, IReadOnlyList<int> titled, double bonus)
    {
        foreach (var paper in titled)
        {
            scores[paper] += bonus;
        }

        return scores;
    }

    // Each retriever scores the candidates of the other as well, since a paper may be just below the last candidate of one. The
    // best papers of a first fusion are the feedback with which the semantic retriever scores once more. Without the title
    // bonus, so that all other papers are ranked as if there were none.
    private RankingResult Fuse((IReadOnlyList<int> Papers, int Total) keyword, PaperRanking semantic, IEnumerable<int> also)
    {
        var near = Documents(semantic);
        HashSet<int> found = [.. keyword.Papers, .. near, .. also];
        var words = byWords.Score(found);
        var fusion = new ScoreFusion(weights);
        Dictionary<int, double> FusedWith(Dictionary<int, double> cosines) => fusion.Fuse(words, byWords.HighestScore, cosines);
        var best = PaperRanking.Of(FusedWith(byMeaning.Score(found)), keyword.Total);
        var cosines = byMeaning.Towards(Documents(best)).Score(found);
        var titled = byWords.FindTitled(words);
        var fused = Raise(FusedWith(cosines), titled, ScoreFusion.HighestFused);
        return new RankingResult(
            PaperRanking.Of(fused, keyword.Total),
            PaperRanking.Of(Only(keyword.Papers, words), keyword.Total),
            PaperRanking.Of(Only(near, cosines), semantic.TotalPapers))
        {
            ByWords = words,
            ByMeaning = cosines,
            Titled = titled,
            TitleBonus = ScoreFusion.HighestFused,
        };
    }
}
