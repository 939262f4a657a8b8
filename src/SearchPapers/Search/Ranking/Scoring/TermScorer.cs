using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Text;

namespace SearchPapers.Search.Ranking.Scoring;

/// <summary>Scores documents by a term of one field: BM25.</summary>
/// <param name="ranked">The field.</param>
/// <param name="term">The term.</param>
/// <param name="weight">What its score is multiplied with: its inverse document frequency, and how much it is to count.</param>
internal sealed class TermScorer(Bm25Field ranked, string term, float weight) : IFieldScorer
{
    public string Field => ranked.Name;

    /// <summary>Adds the score of each document that has the term to its sum, and that it has the word.</summary>
    public void AddTo(Span<ScoreAccumulators.Sum> sums, uint word)
    {
        foreach (var leaf in ranked.Reader.Leaves)
        {
            if (PostingsIn(leaf) is { } postings)
            {
                AddTo(sums[leaf.DocBase..], word, postings, ranked.LengthFactors[leaf.DocBase..]);
            }
        }
    }

    /// <summary>Raises what each document has to its score by the term, where that is more.</summary>
    /// <param name="bests">The best score of each document so far.</param>
    /// <param name="raised">Is given the documents whose best was 0.</param>
    public void RaiseTo(Span<float> bests, ICollection<int> raised)
    {
        foreach (var leaf in ranked.Reader.Leaves)
        {
            var postings = PostingsIn(leaf);
            while (postings is not null && postings.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document)
            {
                var at = leaf.DocBase + document;
                var score = weight * Bm25.Saturate(postings.Freq, ranked.LengthFactors[at]);
                if (bests[at] == 0)
                {
                    raised.Add(at);
                }

                bests[at] = Math.Max(bests[at], score);
            }
        }
    }

    public IEnumerable<(int Document, float Score)> Scores(IReadOnlyList<int> documents)
    {
        foreach (var (leaf, ofLeaf) in LeafDocuments.GroupByLeaf(ranked.Reader, documents))
        {
            if (PostingsIn(leaf) is { } postings)
            {
                foreach (var document in ofLeaf.Where(document => LeafDocuments.TryAdvance(postings, document - leaf.DocBase)))
                {
                    yield return (document, weight * Bm25.Saturate(postings.Freq, ranked.LengthFactors[document]));
                }
            }
        }
    }

    private void AddTo(Span<ScoreAccumulators.Sum> sums, uint word, DocsEnum postings, ReadOnlySpan<float> lengthFactors)
    {
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
        {
            ref var sum = ref sums[document];
            sum = new ScoreAccumulators.Sum(
                sum.Score + (weight * Bm25.Saturate(postings.Freq, lengthFactors[document])), sum.Words | word);
        }
    }

    private DocsEnum? PostingsIn(AtomicReaderContext leaf) => leaf.AtomicReader.GetTermDocsEnum(new Term(ranked.Name, term));
}
