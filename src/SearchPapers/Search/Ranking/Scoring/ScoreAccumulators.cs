using System.Buffers;
using System.Runtime.InteropServices;
using Lucene.Net.Util;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Search.Ranking.Scoring;

/// <summary>Scores all documents of an index by words, one word after another, and remembers which of them each has.</summary>
/// <remarks>
/// Looking at every document that has a word is quicker than leaping over hopeless ones, as long as hundreds of papers are
/// wanted: little could be leapt over then. Not for sharing between threads.
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

    /// <summary>Returns a document's score; 0 where it has none of the words.</summary>
    public float this[int document] => _accumulators[document].Score;

    /// <summary>Adds what a word is worth to each document that has it: the best of its scores.</summary>
    /// <param name="scorers">The word's terms and fields.</param>
    /// <param name="filter">Tells in which documents it counts; null where it does in all.</param>
    /// <returns>What stands for the word in <see cref="HasAll"/>.</returns>
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

    /// <summary>Tells whether a document has all of some words; words after the thirty-second are taken to be there.</summary>
    public bool HasAll(int document, uint terms) => (_accumulators[document].Terms & terms) == terms;

    /// <summary>Returns the best documents that have any of the words, best first, and how many have any.</summary>
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

    /// <summary>Returns the best of some documents, best first, and how many they are.</summary>
    /// <param name="count">How many are wanted at most.</param>
    /// <param name="among">The documents.</param>
    /// <param name="withoutWords">Whether those that have none of the words are among them, too.</param>
    public (IReadOnlyList<(int Document, double Score)> Best, int Total) Best(int count, OpenBitSet among, bool withoutWords)
    {
        var (best, total) = (new TopK(count), 0);
        for (var document = among.NextSetBit(0); document >= 0; document = among.NextSetBit(document + 1))
        {
            if (_accumulators[document].Score > 0 || withoutWords)
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
            _accumulators[document] = new Accumulator(_accumulators[document].Score + best[document], _accumulators[document].Terms | termBit);
        }

        ArrayPool<float>.Shared.Return(best);
    }

    /// <summary>A document's score so far, and a bit for each word that it has.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Accumulator(float Score, uint Terms);
}
