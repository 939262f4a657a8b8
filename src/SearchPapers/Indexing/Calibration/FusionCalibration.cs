using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Indexing.Calibration;

/// <summary>Weighs the legs of an index without anybody's judgments: each is asked to find abstracts by their titles.</summary>
/// <remarks>
/// A leg counts by the square of its mean reciprocal rank. Where papers are few the projection has learnt from the very ones
/// that it is asked for, and does better here than with questions, so the meaning never counts more than the words.
/// </remarks>
internal static class FusionCalibration
{
    private const int MinProbes = 50;

    // The encoder that does better finds more of what is asked for than both together, unless they are nearly equal.
    private const double Sharpness = 6;

    /// <summary>The weights where too few papers have both a title and an abstract to tell.</summary>
    public static FusionWeights Prior { get; } = new(Keyword: 0.7, Corpus: 0.15, Science: 0.15);

    /// <param name="probe">What the legs are asked.</param>
    /// <param name="corpus">What was learnt from the papers; null where they are too few.</param>
    /// <param name="science">The encoder that knows other papers.</param>
    /// <param name="cancellationToken">Stops the probe.</param>
    public static async Task<FusionWeights> OfAsync(
        KnownItemProbe probe, ITextEncoder? corpus, ITextEncoder science, CancellationToken cancellationToken)
    {
        if (corpus is null)
        {
            // The encoder speaks for both: half of a cosine would be that of a paper half as near.
            return Prior with { Corpus = 0, Science = Prior.Corpus + Prior.Science };
        }

        if (probe.Count < MinProbes)
        {
            return Prior;
        }

        return Weights(
            probe.ByWords(),
            await probe.ByMeaningAsync(corpus, cancellationToken).ConfigureAwait(false),
            await probe.ByMeaningAsync(science, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Turns mean reciprocal ranks into weights that add up to 1.</summary>
    internal static FusionWeights Weights(double keyword, double corpus, double science)
    {
        var ofWords = keyword * keyword;
        var ofMeaning = Math.Pow(Math.Min(Math.Max(corpus, science), keyword), 2);
        var ofCorpus = Math.Pow(corpus, Sharpness) / (Math.Pow(corpus, Sharpness) + Math.Pow(science, Sharpness));
        var meaning = ofMeaning / (ofWords + ofMeaning);
        return ofWords > 0 && ofMeaning > 0 ? new FusionWeights(1 - meaning, meaning * ofCorpus, meaning * (1 - ofCorpus)) : Prior;
    }
}
