using System.Numerics.Tensors;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Text;

namespace SearchPapers.Indexing.Calibration;

/// <summary>Asks a leg to find papers' abstracts by their titles, and tells how far up they come.</summary>
internal sealed class KnownItemProbe
{
    private const int MaxProbes = 300;
    private const int MinTitleTerms = 3;
    private const int MinTextTerms = 20;

    private readonly IReadOnlyList<EncoderInput> _papers;
    private readonly List<int> _probes;

    /// <param name="papers">The papers, in an order that does not depend on the run.</param>
    /// <param name="firstProbe">The first of those that are asked for.</param>
    public KnownItemProbe(IReadOnlyList<EncoderInput> papers, int firstProbe)
    {
        _papers = papers;
        _probes = [.. Enumerable.Range(firstProbe, papers.Count - firstProbe).Where(paper => IsProbe(papers[paper])).Take(MaxProbes)];
    }

    /// <summary>Gets how many papers are asked for.</summary>
    public int Count => _probes.Count;

    /// <summary>Returns the mean reciprocal rank by BM25.</summary>
    public double MeasureKeyword()
    {
        var titleTerms = _probes.SelectMany(probe => _papers[probe].TitleTerms).ToHashSet(StringComparer.Ordinal);
        var postings = titleTerms.ToDictionary(term => term, _ => new List<(int Paper, int Times)>(), StringComparer.Ordinal);
        for (var paper = 0; paper < _papers.Count; paper++)
        {
            foreach (var (term, termFrequency) in _papers[paper].TextTerms.Where(titleTerms.Contains).CountBy(term => term, StringComparer.Ordinal))
            {
                postings[term].Add((paper, termFrequency));
            }
        }

        var averageLength = Math.Max(1, _papers.Average(paper => paper.TextTerms.Count));
        return MeanReciprocalRank((probe, scores) =>
        {
            foreach (var termPostings in _papers[_probes[probe]].TitleTerms.Distinct(StringComparer.Ordinal).Select(term => postings[term]))
            {
                var idf = Bm25.Idf(termPostings.Count, _papers.Count);
                foreach (var (paper, termFrequency) in termPostings)
                {
                    scores[paper] += (float)(idf * Bm25.Saturate(termFrequency, _papers[paper].TextTerms.Count, averageLength));
                }
            }
        });
    }

    /// <summary>Returns the mean reciprocal rank by the vectors of an encoder.</summary>
    public async Task<double> MeasureEncoderAsync(ITextEncoder encoder, CancellationToken cancellationToken)
    {
        List<EncoderInput> texts = [.. _papers.Select(paper => new EncoderInput(null, paper.Text) { TextTerms = paper.TextTerms })];
        var textVectors = await encoder.EncodeAsync(texts, cancellationToken).ConfigureAwait(false);
        var titleVectors = new List<float[]?>();
        foreach (var paper in _probes.Select(probe => _papers[probe]))
        {
            var title = new EncoderInput(null, paper.Title) { TextTerms = paper.TitleTerms };
            titleVectors.Add(await encoder.EncodeQueryAsync(title, cancellationToken).ConfigureAwait(false));
        }

        return MeanReciprocalRank((probe, scores) =>
        {
            for (var paper = 0; paper < scores.Length; paper++)
            {
                scores[paper] = titleVectors[probe] is { } title && textVectors[paper] is { } text ? TensorPrimitives.Dot<float>(title, text) : 0;
            }
        });
    }

    // A paper's title and abstract must say enough, and the abstract must not say the title.
    private static bool IsProbe(EncoderInput paper) =>
        paper.TitleTerms.Distinct(StringComparer.Ordinal).Count() >= MinTitleTerms
        && paper.TextTerms.Count >= MinTextTerms
        && !$" {string.Join(' ', paper.TextTerms)} ".Contains($" {string.Join(' ', paper.TitleTerms)} ", StringComparison.Ordinal);

    // Added up in their order, so that the same papers give the same mean to the last bit.
    private double MeanReciprocalRank(Action<int, float[]> score)
    {
        var ranks = new double[_probes.Count];
        Parallel.For(0, ranks.Length, probe =>
        {
            var scores = new float[_papers.Count];
            score(probe, scores);
            var probeScore = scores[_probes[probe]];
            ranks[probe] = probeScore > 0 ? 1.0 / (1 + scores.Count(other => other > probeScore)) : 0;
        });
        return ranks.Average();
    }
}
