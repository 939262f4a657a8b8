using Lucene.Net.Index;
using SearchPapers.Text;

namespace SearchPapers.Indexing.Lucene;

/// <summary>A field that papers are ranked by: BM25's statistics, and of each document what its length does to the score.</summary>
/// <remarks>Counts the documents that have the field, with their exact lengths. Safe to share between threads.</remarks>
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

    /// <summary>How many documents have the field.</summary>
    public int DocumentCount { get; }

    public double AverageLength { get; }

    /// <summary>See <see cref="Bm25.LengthFactor"/>; a number for each document of the index.</summary>
    public ReadOnlySpan<float> LengthFactors => _lengthFactors.Value;

    /// <summary>Returns how many documents have a term; those that have been removed are counted until they are merged away.</summary>
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
