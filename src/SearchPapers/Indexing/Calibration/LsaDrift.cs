using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Calibration;

/// <summary>
/// Measures how far the papers of an index have drifted from those that its LSA encoder was fitted to.
/// </summary>
/// <remarks>
/// LSA covers the more of a paper's terms, the more it resembles the fitted papers. The loss of coverage on added
/// papers, relative to the coverage at the fit, counts as a number of uncovered papers. Drift is their share of the
/// fitted papers: 0 if the added papers are alike, 0.1 if papers on unknown subjects amount to a tenth of the fitted
/// ones.
/// </remarks>
internal static class LsaDrift
{
    private const int SampleSize = 1_000;

    /// <summary>Returns the mean term coverage of some papers, from 0 to 1, or 0 without an encoder.</summary>
    public static double MeanCoverage(LsaEncoder? lsa, IReadOnlyList<EncoderInput> papers) =>
        lsa is null || papers.Count == 0 ? 0 : papers.Average(paper => lsa.ComputeCoverage(EncoderFit.LsaTerms(paper)));

    /// <summary>Returns the number of uncovered papers, estimated from a sample.</summary>
    public static double EstimateUncovered(IndexSnapshot index, PaperFeed papers, CancellationToken cancellationToken)
    {
        if (index.Lsa is not { } lsa || index.Manifest.Coverage <= 0 || papers.Count == 0)
        {
            return 0;
        }

        var sample = papers.Sample.FirstTexts(SampleSize, new CachingTextAnalyzer(), cancellationToken);
        return papers.Count * Math.Max(0, 1 - (MeanCoverage(lsa, sample) / index.Manifest.Coverage));
    }
}
