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
    /// <param name="first">The first of those that are asked for.</param>
    public KnownItemProbe(IReadOnlyList<EncoderInput> papers, int first)
    {
        _papers = papers;
        _probes = [.. Enumerable.Range(first, papers.Count - first).Where(paper => CanBe(papers[paper])).Take(MaxProbes)];
    }

    /// <summary>Gets how many papers are asked for.</summary>
    public int Count => _probes.Count;

    /// <summary>Returns the mean reciprocal rank by BM25.</summary>
    public double ByWords()
    {
        var asked = _probes.SelectMany(probe => _papers[probe].TitleTerms).ToHashSet(StringComparer.Ordinal);
        var postings = asked.ToDictionary(term => term, _ => new List<(int Paper, int Times)>(), StringComparer.Ordinal);
        for (var paper = 0; paper < _papers.Count; paper++)
        {
            foreach (var (term, times) in _papers[paper].TextTerms.Where(asked.Contains).CountBy(term => term, StringComparer.Ordinal))
            {
                postings[term].Add((paper, times));
            }
        }

        var average = Math.Max(1, _papers.Average(paper => paper.TextTerms.Count));
        return MeanReciprocalRank((probe, scores) =>
        {
            foreach (var having in _papers[_probes[probe]].TitleTerms.Distinct(StringComparer.Ordinal).Select(term => postings[term]))
            {
                var idf = Bm25.Idf(having.Count, _papers.Count);
                foreach (var (paper, times) in having)
                {
                    scores[paper] += (float)(idf * Bm25.Saturate(times, _papers[paper].TextTerms.Count, average));
                }
            }
        });
    }

    /// <summary>Returns the mean reciprocal rank by the vectors of an encoder.</summary>
    public async Task<double> ByMeaningAsync(ITextEncoder encoder, CancellationToken cancellationToken)
    {
        List<EncoderInput> texts = [.. _papers.Select(paper => new EncoderInput(null, paper.Text) { TextTerms = paper.TextTerms })];
        var found = await encoder.EncodeAsync(texts, cancellationToken).ConfigureAwait(false);
        var titles = new List<float[]?>();
        foreach (var paper in _probes.Select(probe => _papers[probe]))
        {
            var title = new EncoderInput(null, paper.Title) { TextTerms = paper.TitleTerms };
            titles.Add(await encoder.EncodeQueryAsync(title, cancellationToken).ConfigureAwait(false));
        }

        return MeanReciprocalRank((probe, scores) =>
        {
            for (var paper = 0; paper < scores.Length; paper++)
            {
                scores[paper] = titles[probe] is { } title && found[paper] is { } text ? TensorPrimitives.Dot<float>(title, text) : 0;
            }
        });
    }

    // A paper's title and abstract must say enough, and the abstract must not say the title.
    private static bool CanBe(EncoderInput paper) =>
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
            var own = scores[_probes[probe]];
            ranks[probe] = own > 0 ? 1.0 / (1 + scores.Count(other => other > own)) : 0;
        });
        return ranks.Average();
    }
}
