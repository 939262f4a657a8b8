using Lucene.Net.Index;
using SearchPapers.Text;

namespace SearchPapers.Indexing.Lucene;

/// <summary>BM25 statistics and length factors of a ranked field.</summary>
/// <remarks>Counts only documents that have the field, and uses their exact lengths. Thread-safe.</remarks>
internal sealed class Bm25Field
{
    private readonly Lazy<float[]> _lengthFactors;

    public Bm25Field(IndexReader reader, string name)
    {
        (Reader, Name) = (reader, name);
        DocumentCount = Math.Max(1, reader.GetDocCount(name));
        AverageLength = Math.Max(1, (double)reader.GetSumTotalTermFreq(name) / DocumentCount);
        _lengthFactors = new Lazy<float[]>(ReadLengthFactors);
    }

    public IndexReader Reader { get; }

    public string Name { get; }

    public int DocumentCount { get; }

    public double AverageLength { get; }

    /// <summary>Gets the <see cref="Bm25.LengthFactor"/> of each document.</summary>
    public ReadOnlySpan<float> LengthFactors => _lengthFactors.Value;

    /// <remarks>Includes deleted documents until their segments are merged.</remarks>
    public int DocumentFrequency(string term) => Reader.DocFreq(new Term(Name, term));

    private float[] ReadLengthFactors()
    {
        var factors = new float[Reader.MaxDoc];
        foreach (var leaf in Reader.Leaves)
        {
            if (leaf.AtomicReader.GetNormValues(Name) is { } lengths)
            {
                for (var document = 0; document < leaf.Reader.MaxDoc; document++)
                {
                    factors[leaf.DocBase + document] = (float)Bm25.LengthFactor(lengths.Get(document), AverageLength);
                }
            }
        }

        return factors;
    }
}
