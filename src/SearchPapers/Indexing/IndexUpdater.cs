using System.Security.Cryptography;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Calibration;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing;

/// <summary>Updates the index: small changes in the current generation, large ones as a new generation.</summary>
/// <remarks>Readers that open the index afterwards see all changes at once.</remarks>
internal sealed class IndexUpdater(
    IndexFolder folder, IndexSnapshot? current, NamedEncoder pretrained, Action<int>? progress = null)
{
    // Few papers span few LSA dimensions, and each additional tenth adds more.
    private const int FewPapers = 3_000;
    private const double MaxChangeRatioOfFew = 0.1;

    // Beyond either limit the LSA dimensions no longer represent the papers. Added to 10,000 computer science papers,
    // 1,000 more of the same drift by 0.000, those of other conferences by 0.007, medical papers by more than 0.02.
    private const double MaxChangeRatio = 1;
    private const double MaxDrift = 0.02;

    /// <param name="changed">Papers to add, or to replace those with the same ids.</param>
    /// <param name="removed">The ids of papers to remove.</param>
    /// <param name="cancellationToken">Cancels the update and leaves the index unchanged.</param>
    public Task ApplyAsync(PaperFeed changed, IReadOnlyCollection<PaperId> removed, CancellationToken cancellationToken)
    {
        var changes = changed.Count + removed.Count;
        if (current is null || current.Manifest.Pretrained.Fingerprint != pretrained.Status.Fingerprint)
        {
            return RebuildAsync(changed, removed.ToHashSet(), cancellationToken);
        }

        var uncovered = LsaDrift.EstimateUncovered(current, changed, cancellationToken);
        if (HasDrifted(current, changes, uncovered))
        {
            return RebuildAsync(changed, removed.ToHashSet(), cancellationToken);
        }

        return changes > 0
            ? Task.Run(
                () => UpdateInPlaceAsync(current, changed, removed, uncovered, cancellationToken), cancellationToken)
            : Task.CompletedTask;
    }

    private static bool HasDrifted(IndexSnapshot index, int changes, double uncovered)
    {
        var fitted = index.Manifest.FittedPapers;
        return fitted < FewPapers
            ? index.ChangesSinceFit + changes > MaxChangeRatioOfFew * fitted
            : index.ChangesSinceFit + changes > MaxChangeRatio * fitted
                || index.UncoveredSinceFit + uncovered > MaxDrift * fitted;
    }

    private async Task UpdateInPlaceAsync(
        IndexSnapshot index,
        PaperFeed changed,
        IReadOnlyCollection<PaperId> removed,
        double uncovered,
        CancellationToken cancellationToken)
    {
        var vectors = new PaperVectorizer(index.Lsa, pretrained.Encoder);
        using (var writer = new GenerationWriter(index.Generation, vectors.Layout))
        {
            await PutAllAsync(writer, vectors, changed.EntriesAsync(), new CachingTextAnalyzer(), cancellationToken)
                .ConfigureAwait(false);
            foreach (var id in removed)
            {
                writer.Remove(id);
            }

            writer.AddUncovered(uncovered);
            writer.Commit(cancellationToken);
        }

        folder.RemoveAllExcept(index.Generation);
    }

    private async Task PutAllAsync(
        GenerationWriter writer,
        PaperVectorizer vectors,
        IAsyncEnumerable<IndexEntry> entries,
        CachingTextAnalyzer analyzer,
        CancellationToken cancellationToken)
    {
        var done = 0;
        var sources = new HashSet<string>(StringComparer.Ordinal);
        IndexEntry RecordSource(IndexEntry entry)
        {
            _ = entry.Source is { } source && sources.Add(source);
            return entry;
        }

        var prepared =
            new PaperPreparer(vectors, analyzer).PrepareAsync(entries.Select(RecordSource), cancellationToken);
        await foreach (var batch in prepared.ConfigureAwait(false))
        {
            foreach (var paper in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Put(paper);
                done++;
            }

            progress?.Invoke(done);
        }

        foreach (var source in sources)
        {
            writer.AddSource(source);
        }
    }

    private async Task RebuildAsync(PaperFeed changed, HashSet<PaperId> removed, CancellationToken cancellationToken)
    {
        bool IsUnchanged(PaperId id) => !changed.Contains(id) && !removed.Contains(id);
        var indexed = current is null ? null : new IndexedPapers(current);
        var sample = changed.Sample;
        var papers = changed.Count;
        foreach (var id in indexed?.Ids().Where(IsUnchanged) ?? [])
        {
            sample.Offer(id, () => EncoderInput.FromPaper(current!.Find(id)!.Paper), createNow: false);
            papers++;
        }

        var analyzer = new CachingTextAnalyzer();
        var texts = sample.DrainTexts(analyzer, cancellationToken);
        var fit = await EncoderFit.FitAsync(texts, pretrained.Encoder, cancellationToken).ConfigureAwait(false);
        var vectors = new PaperVectorizer(fit.Lsa, pretrained.Encoder);
        var unchanged = indexed?.All().Where(entry => IsUnchanged(entry.Id)) ?? [];

        var generation = folder.Create();
        using (var writer = new GenerationWriter(generation, vectors.Layout))
        {
            var entries = unchanged.ToAsyncEnumerable().Concat(changed.EntriesAsync());
            await PutAllAsync(writer, vectors, entries, analyzer, cancellationToken).ConfigureAwait(false);
            writer.Commit(cancellationToken);
        }

        WriteManifest(generation, fit, papers);
        cancellationToken.ThrowIfCancellationRequested();
        folder.Publish(generation);
        folder.RemoveAllExcept(generation);
    }

    private void WriteManifest(Generation generation, EncoderFit fit, int papers)
    {
        EncoderStatus? lsaStatus = null;
        if (fit.Lsa is { } lsa)
        {
            LsaEncoderFile.Write(generation.LsaPath, lsa);
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(generation.LsaPath)));
            lsaStatus = new EncoderStatus("corpus", lsa.Dimensions, fingerprint);
        }

        generation.WriteManifest(new GenerationManifest(
            IndexFields.SchemaVersion,
            PaperAnalyzer.Version,
            lsaStatus,
            pretrained.Status,
            papers,
            fit.Coverage,
            fit.Weights));
    }
}
