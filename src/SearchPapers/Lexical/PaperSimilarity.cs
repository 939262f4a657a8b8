using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace SearchPapers.Lexical;

/// <summary>
/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) that counts the
/// documents which have the field.
/// </summary>
/// <remarks>
/// Lucene's own counts all documents. Here most of them are passages without the fields that papers are ranked by, so
/// that the average length would come out far too short and every term too rare.
/// </remarks>
internal sealed class PaperSimilarity() : BM25Similarity(K1Value, BValue)
{
    private const float K1Value = 1.2f;
    private const float BValue = 0.75f;

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        var idf = Idf(termStats.DocFreq, collectionStats.DocCount);
        return new Explanation(idf, $"idf(docFreq={termStats.DocFreq}, docCount={collectionStats.DocCount})");
    }

    protected override float AvgFieldLength(CollectionStatistics collectionStats) =>
        collectionStats.DocCount > 0 && collectionStats.SumTotalTermFreq > 0
            ? (float)(collectionStats.SumTotalTermFreq / (double)collectionStats.DocCount)
            : 1f;
}
