using SearchPapers.Indexing.Generations;

namespace SearchPapers.Search.Ranking;

internal sealed class RetrieverScoreBuilder
{
    private readonly RankingResult _result;
    private readonly double _maxKeyword;
    private readonly (double Keyword, double Semantic) _weights;
    private readonly Dictionary<int, int> _keywordRanks;
    private readonly Dictionary<int, int> _semanticRanks;
    private readonly ILookup<int, TermShare>? _shares;

    public RetrieverScoreBuilder(KeywordRetriever keyword, FusionWeights weights, RankingPage page, bool explain)
    {
        var result = _result = page.Result;
        _maxKeyword = ScoreFusion.MaxKeyword(result.KeywordScores?.Values ?? [], keyword.HighestScore);
        _weights = result is { KeywordScores: not null, SemanticScores: not null }
            ? (weights.Keyword, weights.Lsa + weights.Pretrained)
            : (1, 1);
        (_keywordRanks, _semanticRanks) = (Ranks(result.Keyword), Ranks(result.Semantic));
        _shares = !explain ? null : keyword.TermShares(page.Papers
            .Select(paper => paper.Document)
            .Where(paper => result.KeywordScores?.GetValueOrDefault(paper) > 0)
            .ToDictionary(paper => paper, ScoreWithTitle));
    }

    public double TitleBonus(int document) => _result.TitleMatches.Contains(document) ? _result.TitleBonus : 0;

    /// <summary>Returns null in semantic mode.</summary>
    public RetrieverScore? Keyword(int document)
    {
        if (_result.KeywordScores is not { } scores)
        {
            return null;
        }

        var score = scores.GetValueOrDefault(document);
        return new RetrieverScore
        {
            Rank = FindRank(_keywordRanks, document),
            Score = score,
            Weight = _weights.Keyword,
            Normalised = ScoreFusion.NormalizeKeyword(score, _maxKeyword),
            Terms = _shares is null ? null : [.. TitleShare(document), .. _shares[document]],
        };
    }

    /// <summary>Returns null in keyword mode.</summary>
    public RetrieverScore? Semantic(int document)
    {
        if (_result.SemanticScores is not { } cosines)
        {
            return null;
        }

        var cosine = cosines.GetValueOrDefault(document);
        return new RetrieverScore
        {
            Rank = FindRank(_semanticRanks, document),
            Score = cosine,
            Weight = _weights.Semantic,
            Normalised = ScoreFusion.NormalizeCosine(cosine),
            Terms = _shares is null ? null : [],
        };
    }

    // A title match counts as the highest keyword score, so that it has the largest share.
    private IEnumerable<TermShare> TitleShare(int document) => _result.TitleMatches.Contains(document)
        ? [new TermShare("the whole of it", "title", _maxKeyword / ScoreWithTitle(document))]
        : [];

    private double ScoreWithTitle(int document) =>
        _result.KeywordScores!.GetValueOrDefault(document)
            + (_result.TitleMatches.Contains(document) ? _maxKeyword : 0);

    private static Dictionary<int, int> Ranks(PaperRanking ranking)
    {
        var ranks = new Dictionary<int, int>(ranking.Papers.Count);
        foreach (var paper in ranking.Papers)
        {
            ranks[paper.Document] = ranks.Count + 1;
        }

        return ranks;
    }

    private static int? FindRank(Dictionary<int, int> ranks, int document) =>
        ranks.TryGetValue(document, out var rank) ? rank : null;
}
