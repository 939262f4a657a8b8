using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Indexing.Calibration;

/// <summary>Computes fusion weights without relevance judgments, from a known-item probe.</summary>
/// <remarks>
/// A retriever is weighted by the square of its mean reciprocal rank. In a small index LSA is probed with the papers it
/// was fitted to and ranks them better than it ranks real queries, so the semantic weight never exceeds the keyword
/// weight.
/// </remarks>
internal static class FusionCalibration
{
    private const int MinProbes = 50;

    // Unless both encoders are nearly equal, the better one alone finds more than an even mixture of the two.
    private const double Sharpness = 6;

    /// <summary>Gets the weights for an index with too few probes to measure.</summary>
    public static FusionWeights Prior { get; } = new(Keyword: 0.7, Lsa: 0.15, Pretrained: 0.15);

    public static async Task<FusionWeights> CalibrateAsync(
        KnownItemProbe probe, ITextEncoder? lsa, ITextEncoder pretrained, CancellationToken cancellationToken)
    {
        if (lsa is null)
        {
            // The pretrained encoder takes both semantic weights; otherwise its cosines would count half.
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

    /// <summary>Converts mean reciprocal ranks into weights that sum to 1.</summary>
    internal static FusionWeights ComputeWeights(double keywordRank, double lsaRank, double pretrainedRank)
    {
        var keywordStrength = keywordRank * keywordRank;
        var semanticStrength = Math.Pow(Math.Min(Math.Max(lsaRank, pretrainedRank), keywordRank), 2);
        if (keywordStrength <= 0 || semanticStrength <= 0)
        {
            return Prior;
        }

        var semantic = semanticStrength / (keywordStrength + semanticStrength);
        var (lsaStrength, pretrainedStrength) = (Math.Pow(lsaRank, Sharpness), Math.Pow(pretrainedRank, Sharpness));
        var lsaShare = lsaStrength / (lsaStrength + pretrainedStrength);
        return new FusionWeights(1 - semantic, semantic * lsaShare, semantic * (1 - lsaShare));
    }
}
