using System.Buffers.Binary;
using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Files;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing.Papers;

/// <summary>A random sample of the papers of a stream, for fitting LSA and calibrating fusion.</summary>
/// <remarks>
/// Papers are chosen and ordered by a hash of their ids, so the sample does not depend on their order.
/// </remarks>
internal sealed class PaperSample
{
    /// <summary>
    /// The papers held out from fitting LSA, for calibration, if there are more than ten times as many.
    /// </summary>
    public const int HeldOutCount = 300;

    private const int MaxPapers = LsaTrainer.MaxPapers + HeldOutCount;

    private readonly PriorityQueue<Func<EncoderInput>, Rank> _chosen =
        new(Comparer<Rank>.Create((left, right) => right.CompareTo(left)));

    /// <summary>Adds a paper if its hash is among the lowest so far.</summary>
    /// <param name="id">The paper's id.</param>
    /// <param name="createText">Creates the paper's text.</param>
    /// <param name="createNow">Whether to create the text now, because the paper cannot be read again later.</param>
    public void Offer(PaperId id, Func<EncoderInput> createText, bool createNow)
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

        if (createNow)
        {
            var text = createText();
            createText = () => text;
        }

        _chosen.Enqueue(createText, rank);
    }

    /// <summary>Returns the texts of the sample with their terms, in hash order, and clears the sample.</summary>
    public EncoderInput[] DrainTexts(CachingTextAnalyzer analyzer, CancellationToken cancellationToken)
    {
        Func<EncoderInput>[] ordered = [.. InRankOrder()];
        _chosen.Clear();
        return Analyze(ordered, analyzer, cancellationToken);
    }

    /// <summary>Returns the first texts of the sample with their terms, in hash order.</summary>
    public EncoderInput[] FirstTexts(int count, CachingTextAnalyzer analyzer, CancellationToken cancellationToken) =>
        Analyze([.. InRankOrder().Take(count)], analyzer, cancellationToken);

    private IEnumerable<Func<EncoderInput>> InRankOrder() =>
        _chosen.UnorderedItems.OrderBy(paper => paper.Priority).Select(paper => paper.Element);

    private static EncoderInput[] Analyze(
        Func<EncoderInput>[] createTexts, CachingTextAnalyzer analyzer, CancellationToken cancellationToken)
    {
        var texts = new EncoderInput[createTexts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
            texts[index] = createTexts[index]().AnalyzeWith(analyzer));
        return texts;
    }

    private readonly record struct Rank(uint Hash, PaperId Id) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => (Hash, Id).CompareTo((other.Hash, other.Id));
    }
}
