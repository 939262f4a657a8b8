using System.Numerics.Tensors;
using SearchPapers.Semantics;
using SearchPapers.Text;

namespace SearchPapers.Indexing;

/// <summary>Asks a leg to find papers' abstracts by their titles, and tells how far up they come.</summary>
internal static class TitleProbe
{
    private const int MinTitleTerms = 3;
    private const int MinTextTerms = 20;

    /// <summary>Whether a paper's title and abstract say enough, and the abstract does not say the title.</summary>
    public static bool CanBe(VectorTerms paper) =>
        paper.Title.Distinct(StringComparer.Ordinal).Count() >= MinTitleTerms
        && paper.Text.Count >= MinTextTerms
        && !$" {string.Join(' ', paper.Text)} ".Contains($" {string.Join(' ', paper.Title)} ", StringComparison.Ordinal);

    /// <summary>Returns the mean reciprocal rank by BM25.</summary>
    public static double ByWords(IReadOnlyList<VectorTerms> papers, IReadOnlyList<int> probes)
    {
        var asked = probes.SelectMany(probe => papers[probe].Title).ToHashSet(StringComparer.Ordinal);
        var postings = asked.ToDictionary(term => term, _ => new List<(int Paper, int Times)>(), StringComparer.Ordinal);
        for (var paper = 0; paper < papers.Count; paper++)
        {
            foreach (var (term, times) in papers[paper].Text.Where(asked.Contains).CountBy(term => term, StringComparer.Ordinal))
            {
                postings[term].Add((paper, times));
            }
        }

        var average = Math.Max(1, papers.Average(paper => paper.Text.Count));
        return MeanReciprocalRank(papers.Count, probes, (probe, scores) =>
        {
            foreach (var having in papers[probe].Title.Distinct(StringComparer.Ordinal).Select(term => postings[term]))
            {
                var idf = Bm25.Idf(having.Count, papers.Count);
                foreach (var (paper, times) in having)
                {
                    scores[paper] += (float)(idf * Bm25.Saturate(times, papers[paper].Text.Count, average));
                }
            }
        });
    }

    /// <summary>Returns the mean reciprocal rank by the vectors of a projection.</summary>
    public static double ByMeaning(CorpusProjection projection, IReadOnlyList<VectorTerms> papers, IReadOnlyList<int> probes)
    {
        var texts = papers.Select(paper => projection.Project(paper.Text)).ToList();
        return MeanReciprocalRank(papers.Count, probes, (probe, scores) =>
        {
            if (projection.Project(papers[probe].Title) is not { } title)
            {
                return;
            }

            for (var paper = 0; paper < scores.Length; paper++)
            {
                scores[paper] = texts[paper] is { } text ? TensorPrimitives.Dot(title, text) : 0;
            }
        });
    }

    private static double MeanReciprocalRank(int papers, IReadOnlyList<int> probes, Action<int, float[]> score) =>
        probes.AsParallel().AsOrdered().Select(probe =>
        {
            var scores = new float[papers];
            score(probe, scores);
            return scores[probe] > 0 ? 1.0 / (1 + scores.Count(other => other > scores[probe])) : 0;
        }).Average();
}
