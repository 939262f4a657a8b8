namespace SearchPapers.Text;

/// <summary>
/// The parts of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009).
/// </summary>
internal static class Bm25
{
    // The content field has the title three times, so that a fourth and fifth occurrence of a term still add
    // information. Compared with 1.2 and 0.75, the keyword ranking's nDCG@10 rose from 0.526 to 0.535 on Cranfield,
    // from 0.403 to 0.406 on CISI and from 0.438 to 0.447 on LitSearch's development queries, and fell from 0.692 to
    // 0.691 on MED.
    private const double K1 = 1.6;
    private const double B = 0.6;

    /// <summary>The upper bound of <see cref="Saturate(double, double, double)"/>.</summary>
    public const double MaxSaturation = K1 + 1;

    /// <summary>Returns the inverse document frequency, which is above 0.</summary>
    public static double Idf(long documentFrequency, long documentCount) =>
        Math.Log(1 + ((documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    /// <summary>Returns the saturated term frequency, 0 to <see cref="MaxSaturation"/>.</summary>
    /// <param name="termFrequency">The number of occurrences of the term.</param>
    /// <param name="length">The number of terms of the text.</param>
    /// <param name="averageLength">The mean number of terms of all texts.</param>
    public static double Saturate(double termFrequency, double length, double averageLength) =>
        termFrequency * MaxSaturation / (termFrequency + LengthFactor(length, averageLength));

    /// <summary>Returns the term frequency at which the saturation is half of <see cref="MaxSaturation"/>.</summary>
    public static double LengthFactor(double length, double averageLength) =>
        K1 * (1 - B + (B * length / averageLength));

    public static float Saturate(float termFrequency, float lengthFactor) =>
        termFrequency * (float)MaxSaturation / (termFrequency + lengthFactor);
}
