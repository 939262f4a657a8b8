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
    private const int MaxRemembered = 32;

    private readonly Sum[] _sums;
    private readonly int _documents;
    private int _words;

    public ScoreAccumulators(int documents)
    {
        (_sums, _documents) = (ArrayPool<Sum>.Shared.Rent(documents), documents);
        _sums.AsSpan(0, documents).Clear();
    }

    /// <summary>Returns a document's score; 0 where it has none of the words.</summary>
    public float this[int document] => _sums[document].Score;

    /// <summary>Adds what a word is worth to each document that has it: the best of its scores.</summary>
    /// <param name="scorers">The word's terms and fields.</param>
    /// <param name="counts">Tells in which documents it counts; null where it does in all.</param>
    /// <returns>What stands for the word in <see cref="HasAll"/>.</returns>
    public uint Add(IReadOnlyList<TermScorer> scorers, Func<int, bool>? counts)
    {
        var word = _words < MaxRemembered ? 1u << _words++ : 0;
        if (scorers is [var only] && counts is null)
        {
            only.AddTo(_sums, word);
        }
        else
        {
            AddBest(scorers, counts, word);
        }

        return word;
    }

    /// <summary>Tells whether a document has all of some words; words after the thirty-second are taken to be there.</summary>
    public bool HasAll(int document, uint words) => (_sums[document].Words & words) == words;

    /// <summary>Returns the best documents that have any of the words, best first, and how many have any.</summary>
    public (IReadOnlyList<(int Document, double Score)> Best, int Total) Best(int count)
    {
        var (best, total) = (new TopK(count), 0);
        var worst = 0.0;
        var sums = _sums.AsSpan(0, _documents);
        for (var document = 0; document < sums.Length; document++)
        {
            var score = sums[document].Score;
            total += score > 0 ? 1 : 0;
            if (score > worst)
            {
                worst = Math.Max(0, best.Add(document, score));
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
            if (_sums[document].Score > 0 || withoutWords)
            {
                best.Add(document, _sums[document].Score);
                total++;
            }
        }

        return (best.BestFirst(), total);
    }

    public void Dispose() => ArrayPool<Sum>.Shared.Return(_sums);

    private void AddBest(IReadOnlyList<TermScorer> scorers, Func<int, bool>? counts, uint word)
    {
        var bests = ArrayPool<float>.Shared.Rent(_documents);
        bests.AsSpan(0, _documents).Clear();
        var having = new List<int>();
        foreach (var scorer in scorers)
        {
            scorer.RaiseTo(bests, having);
        }

        foreach (var document in having.Where(document => counts?.Invoke(document) != false))
        {
            _sums[document] = new Sum(_sums[document].Score + bests[document], _sums[document].Words | word);
        }

        ArrayPool<float>.Shared.Return(bests);
    }

    /// <summary>A document's score so far, and a bit for each word that it has.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Sum(float Score, uint Words);
}
