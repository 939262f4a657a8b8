using System.Security.Cryptography;
using System.Text;
using SearchPapers.Semantics;

namespace SearchPapers.Indexing;

/// <summary>Learns from the papers of an index what its semantic leg needs, and how much that leg is worth.</summary>
internal static class CorpusFit
{
    // Papers that are kept from the projection, to try it on; of fewer papers than ten times as many it learns from all.
    private const int HeldOut = 300;

    /// <param name="entries">The papers.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="cancellationToken">Stops the fit.</param>
    /// <returns>The projection, null where there is too little to learn from, and the weights of the legs.</returns>
    public static (CorpusProjection? Projection, Calibration Calibration) Of(
        IEnumerable<IndexEntry> entries, int count, CancellationToken cancellationToken)
    {
        var sample = Sample(entries, count, CorpusProjectionTrainer.MaxSample + HeldOut);
        cancellationToken.ThrowIfCancellationRequested();
        var learnt = sample.Count > 10 * HeldOut ? sample.Count - HeldOut : sample.Count;
        var projection = CorpusProjectionTrainer.Fit([.. sample.Take(learnt).Select(paper => paper.ToLearn())]);
        cancellationToken.ThrowIfCancellationRequested();
        var unseen = learnt < sample.Count ? learnt : 0;
        return (projection, projection is null ? FusionCalibration.Prior : FusionCalibration.Of(projection, sample, unseen));
    }

    // Chosen and ordered by a hash of the ids, the sample does not depend on what was ingested first.
    private static List<VectorTerms> Sample(IEnumerable<IndexEntry> entries, int count, int size)
    {
        var share = Math.Min(1.0, (double)size / count);
        return
        [
            .. entries
                .Select(entry => (Hash: HashOf(entry.Paper.Paper.Id), entry.Paper))
                .Where(entry => entry.Hash <= share * uint.MaxValue)
                .Select(entry => (entry.Hash, entry.Paper.Paper.Id, Terms: VectorTerms.Of(entry.Paper)))
                .OrderBy(entry => entry.Hash)
                .ThenBy(entry => entry.Id)
                .Select(entry => entry.Terms),
        ];
    }

    private static uint HashOf(PaperId id) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value)));
}
