using System.Buffers;
using System.Runtime.InteropServices;
using Lucene.Net.Util;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Search.Ranking.Scoring;

/// <summary>Scores all documents of an index term by term, and records which terms each contains.</summary>
/// <remarks>
/// With hundreds of candidates, scoring every posting is faster than skipping with upper bounds. Not thread-safe.
/// </remarks>
internal sealed class ScoreAccumulators : IDisposable
{
    private const int MaxTermBits = 32;

    private readonly Accumulator[] _accumulators;
    private readonly int _documents;
    private int _termBits;

    public ScoreAccumulators(int documents)
    {
        (_accumulators, _documents) = (ArrayPool<Accumulator>.Shared.Rent(documents), documents);
        _accumulators.AsSpan(0, documents).Clear();
    }

    /// <summary>The score of a document, or 0 without any term.</summary>
    public float this[int document] => _accumulators[document].Score;

    /// <summary>Adds the best of some scores to each document that contains a term.</summary>
    /// <param name="scorers">The scorers of the term in each field.</param>
    /// <param name="filter">Returns whether the term counts in a document, or null if it always does.</param>
    /// <returns>The bit of the term for <see cref="HasAll"/>.</returns>
    public uint Add(IReadOnlyList<TermScorer> scorers, Func<int, bool>? filter)
    {
        var termBit = _termBits < MaxTermBits ? 1u << _termBits++ : 0;
        if (scorers is [var only] && filter is null)
        {
            only.AddTo(_accumulators, termBit);
        }
        else
        {
            AddBest(scorers, filter, termBit);
        }

        return termBit;
    }

    /// <summary>
    /// Returns whether a document contains all of some terms. Terms after the 32nd are assumed to be contained.
    /// </summary>
    public bool HasAll(int document, uint terms) => (_accumulators[document].Terms & terms) == terms;

    /// <summary>Returns the documents with the highest scores, best first, and the number with any score.</summary>
    public (IReadOnlyList<(int Document, double Score)> Best, int Total) Best(int count)
    {
        var (best, total) = (new TopK(count), 0);
        var threshold = 0.0;
        var accumulators = _accumulators.AsSpan(0, _documents);
        for (var document = 0; document < accumulators.Length; document++)
        {
            var score = accumulators[document].Score;
            total += score > 0 ? 1 : 0;
            if (score > threshold)
            {
                threshold = Math.Max(0, best.Add(document, score));
            }
        }

        return (best.BestFirst(), total);
    }

    /// <summary>Returns the best of some documents, best first, and how many of them match.</summary>
    /// <param name="count">The maximum number of documents.</param>
    /// <param name="among">The documents.</param>
    /// <param name="includeUnscored">Whether documents without any term match.</param>
    public (IReadOnlyList<(int Document, double Score)> Best, int Total) Best(
        int count, OpenBitSet among, bool includeUnscored)
    {
        var (best, total) = (new TopK(count), 0);
        for (var document = among.NextSetBit(0); document >= 0; document = among.NextSetBit(document + 1))
        {
            if (_accumulators[document].Score > 0 || includeUnscored)
            {
                best.Add(document, _accumulators[document].Score);
                total++;
            }
        }

        return (best.BestFirst(), total);
    }

    public void Dispose() => ArrayPool<Accumulator>.Shared.Return(_accumulators);

    private void AddBest(IReadOnlyList<TermScorer> scorers, Func<int, bool>? filter, uint termBit)
    {
        var best = ArrayPool<float>.Shared.Rent(_documents);
        best.AsSpan(0, _documents).Clear();
        var matches = new List<int>();
        foreach (var scorer in scorers)
        {
            scorer.RaiseBest(best, matches);
        }

        foreach (var document in matches.Where(document => filter?.Invoke(document) != false))
        {
            _accumulators[document] = new Accumulator(
                _accumulators[document].Score + best[document], _accumulators[document].Terms | termBit);
        }

        ArrayPool<float>.Shared.Return(best);
    }

    /// <summary>The score so far, and a bit for each term that the document contains.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Accumulator(float Score, uint Terms);
}
