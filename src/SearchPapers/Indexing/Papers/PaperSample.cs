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
    public const int HeldOutCount = 300;

    private const int MaxPapers = LsaTrainer.MaxSample + HeldOutCount;

    private readonly PriorityQueue<Func<EncoderInput>, Rank> _chosen =
        new(Comparer<Rank>.Create((left, right) => right.CompareTo(left)));

    /// <summary>Takes a paper where it is among the first by its hash.</summary>
    /// <param name="id">The paper's id.</param>
    /// <param name="createText">Makes its text; called at once or when all papers have been gone through.</param>
    /// <param name="createNow">Whether the text is to be made at once, because the paper will be gone.</param>
    public void Offer(PaperId id, Func<EncoderInput> createText, bool createNow)
    {
        var rank = new Rank(BinaryPrimitives.ReverseEndianness((uint)(Fingerprint.ShortOf(id.Value) >> 96)), id);
        if (_chosen.Count == MaxPapers)
        {
            _chosen.TryPeek(out _, out var last);
            if (rank.CompareTo(last) > 0)
            {
                return;
            }

            _chosen.Dequeue();
        }

        _chosen.Enqueue(createNow ? Held(createText()) : createText, rank);
    }

    /// <summary>Hands over the chosen papers' texts with their terms, in the order of the hashes.</summary>
    public EncoderInput[] DrainTexts(CachingTextAnalyzer analyzer, CancellationToken cancellationToken)
    {
        Func<EncoderInput>[] ordered = [.. InRankOrder()];
        _chosen.Clear();
        return Analyze(ordered, analyzer, cancellationToken);
    }

    /// <summary>Returns the first of the chosen papers' texts with their terms; all are kept.</summary>
    public EncoderInput[] FirstTexts(int count, CachingTextAnalyzer analyzer, CancellationToken cancellationToken) =>
        Analyze([.. InRankOrder().Take(count)], analyzer, cancellationToken);

    private IEnumerable<Func<EncoderInput>> InRankOrder() =>
        _chosen.UnorderedItems.OrderBy(paper => paper.Priority).Select(paper => paper.Element);

    private static EncoderInput[] Analyze(Func<EncoderInput>[] createTexts, CachingTextAnalyzer analyzer, CancellationToken cancellationToken)
    {
        var texts = new EncoderInput[createTexts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
            texts[index] = createTexts[index]().AnalysedBy(analyzer));
        return texts;
    }

    private static Func<EncoderInput> Held(EncoderInput text) => () => text;

    private readonly record struct Rank(uint Hash, PaperId Id) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => (Hash, Id).CompareTo((other.Hash, other.Id));
    }
}
