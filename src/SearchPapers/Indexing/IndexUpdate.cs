using System.Security.Cryptography;
using SearchPapers.Semantics;
using SearchPapers.Text;

namespace SearchPapers.Indexing;

/// <summary>Brings the index up to date: in place where little has changed, else as a new generation.</summary>
/// <remarks>Either way the change is seen all at once, by whoever opens the index after it.</remarks>
internal sealed class IndexUpdate(IndexFolder folder, IndexSnapshot? current)
{
    // Past a tenth of the papers the directions that the projection has learnt are no longer the corpus's own.
    private const double RefitShare = 0.1;

    /// <param name="changed">Papers to add, or to put in the place of those with the same ids.</param>
    /// <param name="removed">Papers to remove.</param>
    /// <param name="cancellationToken">Stops the update; the index stays as it was.</param>
    public void Apply(
        IReadOnlyList<IndexEntry> changed, IReadOnlyList<PaperId> removed, CancellationToken cancellationToken)
    {
        var changes = changed.Count + removed.Count;
        if (current is null || current.ChangesSinceFit + changes > RefitShare * current.Manifest.FittedPapers)
        {
            Rebuild(changed, removed, cancellationToken);
        }
        else if (changes > 0)
        {
            UpdateInPlace(current, changed, removed, cancellationToken);
        }
    }

    private void UpdateInPlace(
        IndexSnapshot before,
        IReadOnlyList<IndexEntry> changed,
        IReadOnlyList<PaperId> removed,
        CancellationToken cancellationToken)
    {
        using (var writer = new GenerationWriter(before.Generation, before.Projection))
        {
            PutAll(writer, changed, isChange: true, cancellationToken);
            removed.ToList().ForEach(writer.Remove);
            writer.Commit();
        }

        folder.RemoveOthers(before.Generation);
    }

    private static void PutAll(
        GenerationWriter writer, IEnumerable<IndexEntry> entries, bool isChange, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Put(entry, isChange);
        }
    }

    private void Rebuild(
        IReadOnlyList<IndexEntry> changed, IReadOnlyList<PaperId> removed, CancellationToken cancellationToken)
    {
        var replaced = changed.ToDictionary(entry => entry.Paper.Paper.Id);
        var kept = current?.Ids().Where(id => !replaced.ContainsKey(id)) ?? [];
        var ids = kept.Except(removed).Concat(replaced.Keys).Order().ToList();
        var entries = ids.Select(id => replaced.GetValueOrDefault(id) ?? current!.Find(id)!);
        var (projection, calibration) = CorpusFit.Of(entries, ids.Count, cancellationToken);

        var generation = folder.Create();
        using (var writer = new GenerationWriter(generation, projection))
        {
            PutAll(writer, entries, isChange: false, cancellationToken);
            writer.Commit();
        }

        Seal(generation, projection, calibration, ids.Count);
        folder.Publish(generation);
        folder.RemoveOthers(generation);
    }

    private static void Seal(
        Generation generation, CorpusProjection? projection, Calibration calibration, int papers)
    {
        string? fingerprint = null;
        if (projection is not null)
        {
            CorpusProjectionFile.Write(generation.ProjectionPath, projection);
            fingerprint = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(generation.ProjectionPath)));
        }

        generation.WriteManifest(new GenerationManifest(
            IndexFields.SchemaVersion,
            PaperAnalyzer.Version,
            projection?.Dimensions ?? 0,
            fingerprint,
            papers,
            calibration));
    }
}
