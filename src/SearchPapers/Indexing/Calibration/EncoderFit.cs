using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Calibration;

/// <summary>Learns from the papers of an index what its semantic leg needs, and how much each encoder is worth.</summary>
/// <param name="Lsa">The corpus projection; null where there is too little to learn from.</param>
/// <param name="Coverage">How much of papers like these the projection tells: see <see cref="LsaDrift"/>.</param>
/// <param name="Weights">The weights of the legs.</param>
internal sealed record EncoderFit(LsaEncoder? Lsa, double Coverage, FusionWeights Weights)
{
    // Papers among which abstracts are sought: enough to be hard, few enough for an encoder that takes its time.
    private const int MaxProbePapers = 5_000;

    /// <param name="sample">Papers of the index, in an order that does not depend on the run.</param>
    /// <param name="pretrained">The encoder that knows other papers.</param>
    /// <param name="cancellationToken">Stops the fit.</param>
    public static async Task<EncoderFit> FitAsync(
        IReadOnlyList<EncoderInput> sample, ITextEncoder pretrained, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var fittedCount = sample.Count > 10 * PaperSample.HeldOutCount ? sample.Count - PaperSample.HeldOutCount : sample.Count;
        var lsa = LsaTrainer.Fit([.. sample.Take(fittedCount).Select(LsaTerms)], cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        List<EncoderInput> probePapers = [.. sample.TakeLast(MaxProbePapers)];
        var probe = new KnownItemProbe(probePapers, fittedCount < sample.Count ? probePapers.Count - PaperSample.HeldOutCount : 0);
        var calibration = await FusionCalibration.CalibrateAsync(probe, lsa, pretrained, cancellationToken).ConfigureAwait(false);
        return new EncoderFit(lsa, LsaDrift.MeanCoverage(lsa, [.. sample.TakeLast(PaperSample.HeldOutCount)]), calibration);
    }

    /// <summary>Returns the terms that a projection is learnt from; a title says most in fewest words, and counts twice.</summary>
    public static IReadOnlyList<string> LsaTerms(EncoderInput paper) => [.. paper.TitleTerms, .. paper.TitleTerms, .. paper.TextTerms];
}
