using System.Numerics.Tensors;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Text;

namespace SearchPapers.Indexing.Calibration;

/// <summary>
/// Measures a retriever by known-item search: each probe queries with a paper's title and expects that paper's
/// abstract.
/// </summary>
internal sealed class KnownItemProbe
{
    private const int MaxProbes = 300;
    private const int MinTitleTerms = 3;
    private const int MinTextTerms = 20;

    private readonly IReadOnlyList<EncoderInput> _papers;
    private readonly List<int> _probes;

    /// <param name="papers">The candidates, in an order that is the same in every run.</param>
    /// <param name="firstProbe">The index of the first paper that may be a probe.</param>
    public KnownItemProbe(IReadOnlyList<EncoderInput> papers, int firstProbe)
    {
        _papers = papers;
        _probes =
        [
            .. Enumerable.Range(firstProbe, papers.Count - firstProbe)
                .Where(paper => IsProbe(papers[paper]))
                .Take(MaxProbes),
        ];
    }

    /// <summary>Gets the number of probes.</summary>
    public int Count => _probes.Count;

    /// <summary>Returns the mean reciprocal rank with BM25.</summary>
    public double MeasureKeyword()
    {
        var titleTerms = _probes.SelectMany(probe => _papers[probe].TitleTerms).ToHashSet(StringComparer.Ordinal);
        var postings = CollectPostings(titleTerms);
        var averageLength = Math.Max(1, _papers.Average(paper => paper.TextTerms.Count));
        return MeanReciprocalRank((probe, scores) =>
        {
            foreach (var term in _papers[_probes[probe]].TitleTerms.Distinct(StringComparer.Ordinal))
            {
                var idf = Bm25.Idf(postings[term].Count, _papers.Count);
                foreach (var (paper, frequency) in postings[term])
                {
                    var length = _papers[paper].TextTerms.Count;
                    scores[paper] += (float)(idf * Bm25.Saturate(frequency, length, averageLength));
                }
            }
        });
    }

    /// <summary>Returns the mean reciprocal rank with the cosine of an encoder's vectors.</summary>
    public async Task<double> MeasureEncoderAsync(ITextEncoder encoder, CancellationToken cancellationToken)
    {
        List<EncoderInput> texts =
            [.. _papers.Select(paper => new EncoderInput(null, paper.Text) { TextTerms = paper.TextTerms })];
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
                scores[paper] = titleVectors[probe] is { } title && textVectors[paper] is { } text
                    ? TensorPrimitives.Dot<float>(title, text)
                    : 0;
            }
        });
    }

    // A probe needs an informative title and abstract, and is too easy if the abstract quotes the title.
    private static bool IsProbe(EncoderInput paper) =>
        paper.TitleTerms.Distinct(StringComparer.Ordinal).Count() >= MinTitleTerms
        && paper.TextTerms.Count >= MinTextTerms
        && !Joined(paper.TextTerms).Contains(Joined(paper.TitleTerms), StringComparison.Ordinal);

    private static string Joined(IReadOnlyList<string> terms) => $" {string.Join(' ', terms)} ";

    private Dictionary<string, List<(int Paper, int Frequency)>> CollectPostings(HashSet<string> terms)
    {
        var postings = terms.ToDictionary(
            term => term, _ => new List<(int Paper, int Frequency)>(), StringComparer.Ordinal);
        for (var paper = 0; paper < _papers.Count; paper++)
        {
            var textTerms = _papers[paper].TextTerms.Where(terms.Contains);
            foreach (var (term, frequency) in textTerms.CountBy(term => term, StringComparer.Ordinal))
            {
                postings[term].Add((paper, frequency));
            }
        }

        return postings;
    }

    // Averages in probe order, so that the result does not depend on the scheduling of threads.
    private double MeanReciprocalRank(Action<int, float[]> score)
    {
        var reciprocalRanks = new double[_probes.Count];
        Parallel.For(0, reciprocalRanks.Length, probe =>
        {
            var scores = new float[_papers.Count];
            score(probe, scores);
            var target = scores[_probes[probe]];
            reciprocalRanks[probe] = target > 0 ? 1.0 / (1 + scores.Count(other => other > target)) : 0;
        });
        return reciprocalRanks.Average();
    }
}
