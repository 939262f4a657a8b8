using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Text;

namespace SearchPapers.Querying;

/// <summary>Makes queries for pairs of terms, each weighed by how few papers have it.</summary>
internal sealed class PairWeights(IndexSearcher searcher)
{
    // Found that often, a pair's number is worked out from the share of the index that was looked at.
    private const int CountedExactly = 1000;

    /// <summary>Returns the query for a pair in a field; null where no paper has it there.</summary>
    public PhraseQuery? For(TermPair pair, string field, float weight)
    {
        var query = new PhraseQuery { new Term(field, pair.First), new Term(field, pair.Second) };
        var having = Count(query);
        query.Boost = weight * (float)Bm25.Idf(having, Math.Max(having, searcher.IndexReader.GetDocCount(field)));
        return having > 0 ? query : null;
    }

    private long Count(PhraseQuery query)
    {
        var weight = searcher.CreateNormalizedWeight(query);
        long count = 0;
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var scorer = weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs);
            while (scorer is not null && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (++count == CountedExactly)
                {
                    return count * searcher.IndexReader.MaxDoc / (leaf.DocBase + scorer.DocID + 1);
                }
            }
        }

        return count;
    }
}
