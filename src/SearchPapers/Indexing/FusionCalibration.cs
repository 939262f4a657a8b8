using SearchPapers.Semantics;

namespace SearchPapers.Indexing;

/// <summary>Weighs the legs of an index without anybody's judgments: each is asked to find abstracts by their titles.</summary>
/// <remarks>
/// A leg counts by the square of its mean reciprocal rank. Where papers are few the projection has learnt from the very ones
/// that it is asked for, and does better here than with questions, so it never counts more than the words.
/// </remarks>
internal static class FusionCalibration
{
    private const int MinProbes = 50;
    private const int MaxProbes = 300;

    /// <summary>The weights where too few papers have both a title and an abstract to tell.</summary>
    /// <remarks>What helps on every collection tried, small and large.</remarks>
    public static Calibration Prior { get; } = new(Keyword: 0.7, Corpus: 0.3, Science: 0);

    /// <param name="projection">What was learnt from the papers.</param>
    /// <param name="papers">The papers, in an order that does not depend on the run.</param>
    /// <param name="unseen">The first of those that the projection has not learnt from; 0 where there are none.</param>
    public static Calibration Of(CorpusProjection projection, IReadOnlyList<VectorTerms> papers, int unseen)
    {
        var probes = Enumerable.Range(unseen, papers.Count - unseen)
            .Where(paper => TitleProbe.CanBe(papers[paper]))
            .Take(MaxProbes)
            .ToList();
        if (probes.Count < MinProbes)
        {
            return Prior;
        }

        var keyword = TitleProbe.ByWords(papers, probes);
        var corpus = TitleProbe.ByMeaning(projection, papers, probes);
        return Weights(keyword, corpus);
    }

    /// <summary>Turns mean reciprocal ranks into weights that add up to 1.</summary>
    internal static Calibration Weights(double keyword, double corpus)
    {
        var (ofWords, ofMeaning) = (keyword * keyword, Math.Pow(Math.Min(corpus, keyword), 2));
        return ofWords > 0 ? new Calibration(ofWords / (ofWords + ofMeaning), ofMeaning / (ofWords + ofMeaning), 0) : Prior;
    }
}
