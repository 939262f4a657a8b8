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
    public static FusionWeights Prior { get; } = new(Keyword: 0.7, Lsa: 0.15, Pretrained: 0.15);

    /// <param name="probe">What the legs are asked.</param>
    /// <param name="lsa">What was learnt from the papers; null where they are too few.</param>
    /// <param name="pretrained">The encoder that knows other papers.</param>
    /// <param name="cancellationToken">Stops the probe.</param>
    public static async Task<FusionWeights> CalibrateAsync(
        KnownItemProbe probe, ITextEncoder? lsa, ITextEncoder pretrained, CancellationToken cancellationToken)
    {
        if (lsa is null)
        {
            // The encoder speaks for both: half of a cosine would be that of a paper half as near.
            return Prior with { Lsa = 0, Pretrained = Prior.Lsa + Prior.Pretrained };
        }

        if (probe.Count < MinProbes)
        {
            return Prior;
        }

        return ComputeWeights(
            probe.MeasureKeyword(),
            await probe.MeasureEncoderAsync(lsa, cancellationToken).ConfigureAwait(false),
            await probe.MeasureEncoderAsync(pretrained, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Turns mean reciprocal ranks into weights that add up to 1.</summary>
    internal static FusionWeights ComputeWeights(double keywordRank, double lsaRank, double pretrainedRank)
    {
        var keywordStrength = keywordRank * keywordRank;
        var semanticStrength = Math.Pow(Math.Min(Math.Max(lsaRank, pretrainedRank), keywordRank), 2);
        var lsaShare = Math.Pow(lsaRank, Sharpness) / (Math.Pow(lsaRank, Sharpness) + Math.Pow(pretrainedRank, Sharpness));
        var semantic = semanticStrength / (keywordStrength + semanticStrength);
        return keywordStrength > 0 && semanticStrength > 0 ? new FusionWeights(1 - semantic, semantic * lsaShare, semantic * (1 - lsaShare)) : Prior;
    }
}
