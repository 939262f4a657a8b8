namespace SearchPapers.Search.Ranking.Scoring;

/// <summary>Scores documents by what one field says of a word or a pair of words.</summary>
internal interface IFieldScorer
{
    public string Field { get; }

    /// <summary>Returns the scores of those documents that have it.</summary>
    /// <param name="documents">The documents, in their order.</param>
    public IEnumerable<(int Document, float Score)> Scores(IReadOnlyList<int> documents);
}
