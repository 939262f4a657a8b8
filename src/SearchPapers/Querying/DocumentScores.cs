using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchPapers.Querying;

/// <summary>Scores a few documents by a query, without looking at all the others that match it.</summary>
internal static class DocumentScores
{
    /// <summary>Returns the score of each document that matches.</summary>
    public static Dictionary<int, double> Of(IndexSearcher searcher, Query query, IEnumerable<int> documents)
    {
        var weight = searcher.CreateNormalizedWeight(query);
        var leaves = searcher.IndexReader.Leaves;
        var scores = new Dictionary<int, double>();
        foreach (var leaf in documents.Order().GroupBy(document => leaves[ReaderUtil.SubIndex(document, leaves)]))
        {
            if (weight.GetScorer(leaf.Key, acceptDocs: null) is { } scorer)
            {
                Score(scorer, leaf.Key.DocBase, leaf, scores);
            }
        }

        return scores;
    }

    private static void Score(Scorer scorer, int first, IEnumerable<int> documents, Dictionary<int, double> scores)
    {
        var at = -1;
        foreach (var document in documents)
        {
            var wanted = document - first;
            at = at < wanted ? scorer.Advance(wanted) : at;
            if (at == wanted)
            {
                scores[document] = scorer.GetScore();
            }
        }
    }
}
