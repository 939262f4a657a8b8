using SearchPapers.Indexing.Generations;

namespace SearchPapers.Search.Ranking;

/// <summary>Tells what each ranking says of papers: each number is the one that the answer was made from.</summary>
internal sealed class RetrieverScoreBuilder
{
    private readonly RankingResult _found;
    private readonly double _highest;
    private readonly (double Keyword, double Semantic) _weights;
    private readonly Dictionary<int, int> _keywordRanks;
    private readonly Dictionary<int, int> _semanticRanks;
    private readonly ILookup<int, TermShare>? _shares;

    /// <param name="keyword">The leg that the words were found by.</param>
    /// <param name="weights">What each leg counts.</param>
    /// <param name="page">The papers, and what put them there.</param>
    /// <param name="explain">Whether to tell the words that they were found by.</param>
    public RetrieverScoreBuilder(KeywordRetriever keyword, FusionWeights weights, RankingPage page, bool explain)
    {
        var found = _found = page.Found;
        _highest = ScoreFusion.Highest(found.ByWords?.Values ?? [], keyword.HighestScore);
        _weights = found is { ByWords: not null, ByMeaning: not null } ? (weights.Keyword, weights.Lsa + weights.Pretrained) : (1, 1);
        (_keywordRanks, _semanticRanks) = (Ranks(found.Keyword), Ranks(found.Semantic));
        _shares = !explain ? null : keyword.SharesOf(page.Papers
            .Select(paper => paper.Document)
            .Where(paper => found.ByWords?.GetValueOrDefault(paper) > 0)
            .ToDictionary(paper => paper, ScoreWithTitle));
    }

    /// <summary>Returns by how much the score of a paper is raised because the query is its title.</summary>
    public double TitleBonus(int document) => _found.Titled.Contains(document) ? _found.TitleBonus : 0;

    /// <summary>Returns what the words say; null where they do not count.</summary>
    public RetrieverScore? ByWords(int document)
    {
        if (_found.ByWords is not { } scores)
        {
            return null;
        }

        var score = scores.GetValueOrDefault(document);
        return new RetrieverScore
        {
            Rank = RankIn(_keywordRanks, document),
            Score = score,
            Weight = _weights.Keyword,
            Normalised = ScoreFusion.ByWords(score, _highest),
            Terms = _shares is null ? null : [.. TitleShare(document), .. _shares[document]],
        };
    }

    /// <summary>Returns what the meaning says; null where it does not count.</summary>
    public RetrieverScore? ByMeaning(int document)
    {
        if (_found.ByMeaning is not { } cosines)
        {
            return null;
        }

        var cosine = cosines.GetValueOrDefault(document);
        return new RetrieverScore
        {
            Rank = RankIn(_semanticRanks, document),
            Score = cosine,
            Weight = _weights.Semantic,
            Normalised = ScoreFusion.ByMeaning(cosine),
            Terms = _shares is null ? null : [],
        };
    }

    // A title counts as the highest score by keyword, so that it has the largest share.
    private IEnumerable<TermShare> TitleShare(int document) => _found.Titled.Contains(document)
        ? [new TermShare("the whole of it", "title", _highest / ScoreWithTitle(document))]
        : [];

    private double ScoreWithTitle(int document) =>
        _found.ByWords!.GetValueOrDefault(document) + (_found.Titled.Contains(document) ? _highest : 0);

    private static Dictionary<int, int> Ranks(PaperRanking leg)
    {
        var ranks = new Dictionary<int, int>(leg.Papers.Count);
        foreach (var paper in leg.Papers)
        {
            ranks[paper.Document] = ranks.Count + 1;
        }

        return ranks;
    }

    private static int? RankIn(Dictionary<int, int> ranks, int document) => ranks.TryGetValue(document, out var rank) ? rank : null;
}
