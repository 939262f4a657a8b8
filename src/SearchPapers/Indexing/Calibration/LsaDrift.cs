using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Calibration;

/// <summary>Tells how far an index has moved from the papers that its projection was learnt from.</summary>
/// <remarks>
/// A projection tells some share of a paper's words, the more the more it is like those it was learnt from. What it tells less
/// of the papers that have come since, as a share of all papers, is the drift: 0 where they treat the same, 0.1 where a tenth
/// of the papers treats what it knows nothing of.
/// </remarks>
internal static class LsaDrift
{
    // Papers that stand for all that have come.
    private const int SampleSize = 1_000;

    /// <summary>Returns the mean share of some papers that a projection tells, from 0 to 1; 0 without one.</summary>
    public static double MeanCoverage(LsaEncoder? lsa, IReadOnlyList<EncoderInput> papers) =>
        lsa is null || papers.Count == 0 ? 0 : papers.Average(paper => lsa.CoverageOf(EncoderFit.LsaTerms(paper)));

    /// <summary>Returns how many of some papers the projection misses, so to speak: it tells that much less of all of them.</summary>
    public static double EstimateUncovered(IndexSnapshot index, PaperFeed papers, CancellationToken cancellationToken)
    {
        if (index.Projection is not { } lsa || index.Manifest.Coverage <= 0 || papers.Count == 0)
        {
            return 0;
        }

        var sample = papers.Sample.FirstTexts(SampleSize, new CachingTextAnalyzer(), cancellationToken);
        return papers.Count * Math.Max(0, 1 - (MeanCoverage(lsa, sample) / index.Manifest.Coverage));
    }
}
