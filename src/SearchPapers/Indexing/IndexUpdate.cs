using System.Security.Cryptography;
using SearchPapers.Semantics;
using SearchPapers.Text;

namespace SearchPapers.Indexing;

/// <summary>Brings the index up to date: in place where little has changed, else as a new generation.</summary>
/// <remarks>Either way the change is seen all at once, by whoever opens the index after it.</remarks>
internal sealed class IndexUpdate(IndexFolder folder, IndexSnapshot? current, IndexEncoder science)
{
    // Papers whose vectors are made at once: enough to keep all cores busy, few enough to be held.
    private const int PapersAtOnce = 256;

    // Past a tenth of the papers the directions that the projection has learnt are no longer the corpus's own.
    private const double RefitShare = 0.1;

    /// <param name="changed">Papers to add, or to put in the place of those with the same ids.</param>
    /// <param name="removed">Papers to remove.</param>
    /// <param name="cancellationToken">Stops the update; the index stays as it was.</param>
    public async Task ApplyAsync(
        IReadOnlyList<IndexEntry> changed, IReadOnlyList<PaperId> removed, CancellationToken cancellationToken)
    {
        var changes = changed.Count + removed.Count;
        if (current is null
            || current.Manifest.Encoder.Fingerprint != science.Status.Fingerprint
            || current.ChangesSinceFit + changes > RefitShare * current.Manifest.FittedPapers)
        {
            await RebuildAsync(changed, removed, cancellationToken).ConfigureAwait(false);
        }
        else if (changes > 0)
        {
            await UpdateInPlaceAsync(current, changed, removed, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task UpdateInPlaceAsync(
        IndexSnapshot before,
        IReadOnlyList<IndexEntry> changed,
        IReadOnlyList<PaperId> removed,
        CancellationToken cancellationToken)
    {
        var vectors = new PaperVectors(before.Projection, science.Encoder);
        using (var writer = new GenerationWriter(before.Generation, vectors.Layout))
        {
            await PutAllAsync(writer, vectors, changed, isChange: true, cancellationToken).ConfigureAwait(false);
            removed.ToList().ForEach(writer.Remove);
            writer.Commit();
        }

        folder.RemoveOthers(before.Generation);
    }

    private static async Task PutAllAsync(
        GenerationWriter writer,
        PaperVectors encoders,
        IEnumerable<IndexEntry> entries,
        bool isChange,
        CancellationToken cancellationToken)
    {
        foreach (var some in entries.Chunk(PapersAtOnce))
        {
            var papers = Array.ConvertAll(some, entry => entry.Paper);
            var vectors = await encoders.OfAsync(papers, cancellationToken).ConfigureAwait(false);
            for (var at = 0; at < some.Length; at++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Put(some[at], vectors[at], isChange);
            }
        }
    }

    private async Task RebuildAsync(
        IReadOnlyList<IndexEntry> changed, IReadOnlyList<PaperId> removed, CancellationToken cancellationToken)
    {
        var replaced = changed.ToDictionary(entry => entry.Paper.Paper.Id);
        var kept = current?.Ids().Where(id => !replaced.ContainsKey(id)) ?? [];
        var ids = kept.Except(removed).Concat(replaced.Keys).Order().ToList();
        var entries = ids.Select(id => replaced.GetValueOrDefault(id) ?? current!.Find(id)!);
        var fit = await CorpusFit.OfAsync(entries, ids.Count, science.Encoder, cancellationToken).ConfigureAwait(false);
        var vectors = new PaperVectors(fit.Projection, science.Encoder);

        var generation = folder.Create();
        using (var writer = new GenerationWriter(generation, vectors.Layout))
        {
            await PutAllAsync(writer, vectors, entries, isChange: false, cancellationToken).ConfigureAwait(false);
            writer.Commit();
        }

        Seal(generation, fit, ids.Count);
        folder.Publish(generation);
        folder.RemoveOthers(generation);
    }

    private void Seal(Generation generation, CorpusFit fit, int papers)
    {
        EncoderStatus? corpus = null;
        if (fit.Projection is { } projection)
        {
            CorpusProjectionFile.Write(generation.ProjectionPath, projection);
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(generation.ProjectionPath)));
            corpus = new EncoderStatus("corpus", projection.Dimensions, fingerprint);
        }

        generation.WriteManifest(new GenerationManifest(
            IndexFields.SchemaVersion, PaperAnalyzer.Version, corpus, science.Status, papers, fit.Calibration));
    }
}
