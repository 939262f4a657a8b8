using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Calibration;

/// <param name="Lsa">The LSA encoder fitted to the papers, or null if there are too few of them.</param>
/// <param name="Coverage">The mean term coverage of the LSA encoder at the time of the fit, from 0 to 1.</param>
/// <param name="Weights">The fusion weights calibrated on the same papers.</param>
internal sealed record EncoderFit(LsaEncoder? Lsa, double Coverage, FusionWeights Weights)
{
    // Enough candidates to make the probe hard, few enough for a slow pretrained encoder.
    private const int MaxProbePapers = 5_000;

    /// <param name="sample">Papers of the index, in an order that is the same in every run.</param>
    /// <param name="pretrained">The pretrained encoder of the index.</param>
    /// <param name="cancellationToken">Cancels the fit.</param>
    public static async Task<EncoderFit> FitAsync(
        IReadOnlyList<EncoderInput> sample, ITextEncoder pretrained, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var heldOut = sample.Count > 10 * PaperSample.HeldOutCount ? PaperSample.HeldOutCount : 0;
        var lsa = LsaTrainer.Fit([.. sample.SkipLast(heldOut).Select(LsaTerms)], cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        List<EncoderInput> probePapers = [.. sample.TakeLast(MaxProbePapers)];
        var probe = new KnownItemProbe(probePapers, heldOut > 0 ? probePapers.Count - heldOut : 0);
        var weights = await FusionCalibration.CalibrateAsync(probe, lsa, pretrained, cancellationToken)
            .ConfigureAwait(false);
        var coverage = LsaDrift.MeanCoverage(lsa, [.. sample.TakeLast(PaperSample.HeldOutCount)]);
        return new EncoderFit(lsa, coverage, weights);
    }

    /// <summary>Returns the terms that LSA is fitted to; title terms count twice.</summary>
    public static IReadOnlyList<string> LsaTerms(EncoderInput paper) =>
        [.. paper.TitleTerms, .. paper.TitleTerms, .. paper.TextTerms];
}
