namespace SearchPapers.Search.Ranking.Scoring;

internal interface IFieldScorer
{
    public string Field { get; }

    /// <summary>Returns the scores of matching documents.</summary>
    /// <param name="documents">The documents in ascending order.</param>
    public IEnumerable<(int Document, float Score)> Scores(IReadOnlyList<int> documents);
}
