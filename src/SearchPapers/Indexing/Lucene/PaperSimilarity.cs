using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using SearchPapers.Text;

namespace SearchPapers.Indexing.Lucene;

/// <summary>BM25 with exact field lengths, over the documents that have the field.</summary>
/// <remarks>
/// Lucene's BM25Similarity encodes a length in one lossy byte and counts all documents. Most documents are passages
/// without the ranked fields, so the average length would be far too short and the inverse document frequency too high.
/// A phrase is weighted by its boost alone, because Lucene does not know its document frequency.
/// </remarks>
internal sealed class PaperSimilarity : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length - state.NumOverlap;

    public override SimWeight ComputeWeight(
        float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        var documentCount = Math.Max(1, collectionStats.DocCount);
        var averageLength = Math.Max(1, (double)collectionStats.SumTotalTermFreq / documentCount);
        var idf = termStats is [var term] ? Bm25.Idf(term.DocFreq, documentCount) : 1;
        return new Weight(collectionStats.Field, idf * queryBoost, averageLength);
    }

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        new Scorer((Weight)weight, context.AtomicReader.GetNormValues(((Weight)weight).Field));

    private sealed class Weight(string name, double value, double averageLength) : SimWeight
    {
        private float _boost = 1;

        public string Field => name;

        public double Value => value * _boost;

        public double AverageLength => averageLength;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => _boost = topLevelBoost;
    }

    private sealed class Scorer(Weight weight, NumericDocValues? lengths) : SimScorer
    {
        private readonly double _weight = weight.Value;

        public override float Score(int doc, float freq) =>
            (float)(_weight * Bm25.Saturate(freq, lengths?.Get(doc) ?? weight.AverageLength, weight.AverageLength));

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
