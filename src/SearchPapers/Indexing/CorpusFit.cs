using System.Security.Cryptography;
using System.Text;
using SearchPapers.Semantics;

namespace SearchPapers.Indexing;

/// <summary>Learns from the papers of an index what its semantic leg needs, and how much each encoder is worth.</summary>
/// <param name="Projection">The corpus projection; null where there is too little to learn from.</param>
/// <param name="Calibration">The weights of the legs.</param>
internal sealed record CorpusFit(CorpusProjection? Projection, Calibration Calibration)
{
    // Papers that are kept from the projection, to try it on; of fewer papers than ten times as many it learns from all.
    private const int HeldOut = 300;

    // Papers among which abstracts are sought: enough to be hard, few enough for an encoder that takes its time.
    private const int MaxProbed = 5_000;

    /// <param name="entries">The papers.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="science">The encoder that knows other papers.</param>
    /// <param name="cancellationToken">Stops the fit.</param>
    public static async Task<CorpusFit> OfAsync(
        IEnumerable<IndexEntry> entries, int count, ITextEncoder science, CancellationToken cancellationToken)
    {
        var sample = Sample(entries, count, CorpusProjectionTrainer.MaxSample + HeldOut);
        cancellationToken.ThrowIfCancellationRequested();
        var learnt = sample.Count > 10 * HeldOut ? sample.Count - HeldOut : sample.Count;
        var projection = CorpusProjectionTrainer.Fit([.. sample.Take(learnt).Select(ToLearn)]);
        cancellationToken.ThrowIfCancellationRequested();
        List<EncoderText> asked = [.. sample.TakeLast(MaxProbed)];
        var probe = new TitleProbe(asked, learnt < sample.Count ? asked.Count - HeldOut : 0);
        var calibration = await FusionCalibration.OfAsync(probe, projection, science, cancellationToken).ConfigureAwait(false);
        return new CorpusFit(projection, calibration);
    }

    // A title says most in fewest words, and counts twice.
    private static IReadOnlyList<string> ToLearn(EncoderText paper) => [.. paper.TitleTerms, .. paper.TitleTerms, .. paper.TextTerms];

    // Chosen and ordered by a hash of the ids, the sample does not depend on what was ingested first.
    private static List<EncoderText> Sample(IEnumerable<IndexEntry> entries, int count, int size)
    {
        var share = Math.Min(1.0, (double)size / count);
        return
        [
            .. entries
                .Select(entry => (Hash: HashOf(entry.Paper.Paper.Id), entry.Paper))
                .Where(entry => entry.Hash <= share * uint.MaxValue)
                .Select(entry => (entry.Hash, entry.Paper.Paper.Id, Text: EncoderText.Of(entry.Paper)))
                .OrderBy(entry => entry.Hash)
                .ThenBy(entry => entry.Id)
                .Select(entry => entry.Text),
        ];
    }

    private static uint HashOf(PaperId id) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value)));
}
