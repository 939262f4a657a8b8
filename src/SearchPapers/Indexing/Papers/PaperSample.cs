using System.Buffers.Binary;
using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Files;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Papers;

/// <summary>Chooses papers to learn from while all are gone through, and holds no others.</summary>
/// <remarks>Chosen and ordered by a hash of the ids, they do not depend on what was ingested first.</remarks>
internal sealed class PaperSample
{
    /// <summary>How many papers are held out from LSA, to calibrate on, if there are at least ten times as many.</summary>
    public const int HeldOut = 300;

    private const int MaxPapers = LsaTrainer.MaxPapers + HeldOut;

    private readonly PriorityQueue<Func<EncoderInput>, Rank> _chosen =
        new(Comparer<Rank>.Create((left, right) => right.CompareTo(left)));

    /// <summary>Takes a paper where it is among the first by its hash.</summary>
    /// <param name="id">The paper's id.</param>
    /// <param name="text">Makes its text; called at once or when all papers have been gone through.</param>
    /// <param name="isReady">Whether the text is to be made at once, because the paper will be gone.</param>
    public void Offer(PaperId id, Func<EncoderInput> text, bool isReady)
    {
        var rank = new Rank(BinaryPrimitives.ReverseEndianness((uint)(Fingerprint.ComputeShort(id.Value) >> 96)), id);
        if (_chosen.Count == MaxPapers)
        {
            _chosen.TryPeek(out _, out var last);
            if (rank.CompareTo(last) > 0)
            {
                return;
            }

            _chosen.Dequeue();
        }

        _chosen.Enqueue(isReady ? Held(text()) : text, rank);
    }

    /// <summary>Hands over the chosen papers' texts with their terms, in the order of the hashes.</summary>
    public EncoderInput[] Texts(CachingTextAnalyzer analysis, CancellationToken cancellationToken)
    {
        Func<EncoderInput>[] ordered = [.. InOrder()];
        _chosen.Clear();
        return Analyse(ordered, analysis, cancellationToken);
    }

    /// <summary>Returns the first of the chosen papers' texts with their terms; all are kept.</summary>
    public EncoderInput[] First(int count, CachingTextAnalyzer analysis, CancellationToken cancellationToken) =>
        Analyse([.. InOrder().Take(count)], analysis, cancellationToken);

    private IEnumerable<Func<EncoderInput>> InOrder() =>
        _chosen.UnorderedItems.OrderBy(paper => paper.Priority).Select(paper => paper.Element);

    private static EncoderInput[] Analyse(Func<EncoderInput>[] ordered, CachingTextAnalyzer analysis, CancellationToken cancellationToken)
    {
        var texts = new EncoderInput[ordered.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { CancellationToken = cancellationToken }, at =>
            texts[at] = ordered[at]().AnalyzeWith(analysis));
        return texts;
    }

    private static Func<EncoderInput> Held(EncoderInput text) => () => text;

    private readonly record struct Rank(uint Hash, PaperId Id) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => (Hash, Id).CompareTo((other.Hash, other.Id));
    }
}
