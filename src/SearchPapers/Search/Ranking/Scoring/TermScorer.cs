using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Text;

namespace SearchPapers.Search.Ranking.Scoring;

/// <summary>Scores documents by BM25 with a term of one field.</summary>
/// <param name="ranked">The field.</param>
/// <param name="term">The term.</param>
/// <param name="weight">The inverse document frequency times the weight of the field and the term.</param>
internal sealed class TermScorer(Bm25Field ranked, string term, float weight) : IFieldScorer
{
    public string Field => ranked.Name;

    public void AddTo(Span<ScoreAccumulators.Accumulator> accumulators, uint termBit)
    {
        foreach (var leaf in ranked.Reader.Leaves)
        {
            if (Postings(leaf) is { } postings)
            {
                AddTo(accumulators[leaf.DocBase..], termBit, postings, ranked.LengthFactors[leaf.DocBase..]);
            }
        }
    }

    /// <summary>Raises the best score of each document that contains the term.</summary>
    /// <param name="best">The best score of each document so far.</param>
    /// <param name="firstMatches">Receives the documents whose best score was 0.</param>
    public void RaiseBest(Span<float> best, ICollection<int> firstMatches)
    {
        foreach (var leaf in ranked.Reader.Leaves)
        {
            var postings = Postings(leaf);
            while (postings is not null && postings.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var leafDocument)
            {
                var document = leaf.DocBase + leafDocument;
                var score = weight * Bm25.Saturate(postings.Freq, ranked.LengthFactors[document]);
                if (best[document] == 0)
                {
                    firstMatches.Add(document);
                }

                best[document] = Math.Max(best[document], score);
            }
        }
    }

    public IEnumerable<(int Document, float Score)> Scores(IReadOnlyList<int> documents)
    {
        foreach (var (leaf, leafDocuments) in LeafDocuments.GroupByLeaf(ranked.Reader, documents))
        {
            if (Postings(leaf) is { } postings)
            {
                foreach (var document in leafDocuments.Where(
                    document => LeafDocuments.TryAdvance(postings, document - leaf.DocBase)))
                {
                    yield return (document, weight * Bm25.Saturate(postings.Freq, ranked.LengthFactors[document]));
                }
            }
        }
    }

    private void AddTo(
        Span<ScoreAccumulators.Accumulator> sums, uint termBit, DocsEnum postings, ReadOnlySpan<float> lengthFactors)
    {
        int document;
        while ((document = postings.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS)
        {
            ref var sum = ref sums[document];
            sum = new ScoreAccumulators.Accumulator(
                sum.Score + (weight * Bm25.Saturate(postings.Freq, lengthFactors[document])), sum.Terms | termBit);
        }
    }

    private DocsEnum? Postings(AtomicReaderContext leaf) =>
        leaf.AtomicReader.GetTermDocsEnum(new Term(ranked.Name, term));
}
