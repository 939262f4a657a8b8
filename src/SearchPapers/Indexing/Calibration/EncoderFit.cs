using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Calibration;

/// <summary>Learns from the papers of an index what its semantic leg needs, and how much each encoder is worth.</summary>
/// <param name="Projection">The corpus projection; null where there is too little to learn from.</param>
/// <param name="Coverage">How much of papers like these the projection tells: see <see cref="LsaDrift"/>.</param>
/// <param name="Calibration">The weights of the legs.</param>
internal sealed record EncoderFit(LsaEncoder? Projection, double Coverage, FusionWeights Calibration)
{
    // Papers among which abstracts are sought: enough to be hard, few enough for an encoder that takes its time.
    private const int MaxProbed = 5_000;

    /// <param name="sample">Papers of the index, in an order that does not depend on the run.</param>
    /// <param name="science">The encoder that knows other papers.</param>
    /// <param name="cancellationToken">Stops the fit.</param>
    public static async Task<EncoderFit> OfAsync(
        IReadOnlyList<EncoderInput> sample, ITextEncoder science, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var learnt = sample.Count > 10 * PaperSample.HeldOut ? sample.Count - PaperSample.HeldOut : sample.Count;
        var projection = LsaTrainer.Fit([.. sample.Take(learnt).Select(TermsOf)], cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        List<EncoderInput> asked = [.. sample.TakeLast(MaxProbed)];
        var probe = new KnownItemProbe(asked, learnt < sample.Count ? asked.Count - PaperSample.HeldOut : 0);
        var calibration = await FusionCalibration.OfAsync(probe, projection, science, cancellationToken).ConfigureAwait(false);
        return new EncoderFit(projection, LsaDrift.Coverage(projection, [.. sample.TakeLast(PaperSample.HeldOut)]), calibration);
    }

    /// <summary>Returns the terms that a projection is learnt from; a title says most in fewest words, and counts twice.</summary>
    public static IReadOnlyList<string> TermsOf(EncoderInput paper) => [.. paper.TitleTerms, .. paper.TitleTerms, .. paper.TextTerms];
}
