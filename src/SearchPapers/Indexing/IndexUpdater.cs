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

/// <summary>Brings the index up to date: in place where little has changed, else as a new generation.</summary>
/// <remarks>Either way the change is seen all at once, by whoever opens the index after it.</remarks>
internal sealed class IndexUpdater(
    IndexFolder folder, IndexSnapshot? current, NamedEncoder science, Action<int>? progress = null)
{
    // Few papers span few directions, and each tenth more spans more of them.
    private const int FewPapers = 3_000;
    private const double MostChangesOfFew = 0.1;

    // Past either one the directions that the projection has learnt are no longer the corpus's own. Of 10,000 computer science
    // papers, 1,000 more from among them drift by 0.000, those of other conferences by 0.007, medical ones past 0.02.
    private const double MostChanges = 1;
    private const double MostDrift = 0.02;

    /// <param name="changed">Papers to add, or to put in the place of those with the same ids.</param>
    /// <param name="removed">Papers to remove.</param>
    /// <param name="cancellationToken">Stops the update; the index stays as it was.</param>
    public Task ApplyAsync(PaperFeed changed, IReadOnlyCollection<PaperId> removed, CancellationToken cancellationToken)
    {
        var changes = changed.Count + removed.Count;
        if (current is null || current.Manifest.Encoder.Fingerprint != science.Status.Fingerprint)
        {
            return RebuildAsync(changed, removed.ToHashSet(), cancellationToken);
        }

        var missed = LsaDrift.Missed(current, changed, cancellationToken);
        if (HasDrifted(current, changes, missed))
        {
            return RebuildAsync(changed, removed.ToHashSet(), cancellationToken);
        }

        return changes > 0
            ? Task.Run(() => UpdateInPlaceAsync(current, changed, removed, missed, cancellationToken), cancellationToken)
            : Task.CompletedTask;
    }

    private static bool HasDrifted(IndexSnapshot index, int changes, double missed)
    {
        var fitted = index.Manifest.FittedPapers;
        return fitted < FewPapers
            ? index.ChangesSinceFit + changes > MostChangesOfFew * fitted
            : index.ChangesSinceFit + changes > MostChanges * fitted || index.MissedSinceFit + missed > MostDrift * fitted;
    }

    private async Task UpdateInPlaceAsync(
        IndexSnapshot before,
        PaperFeed changed,
        IReadOnlyCollection<PaperId> removed,
        double missed,
        CancellationToken cancellationToken)
    {
        var vectors = new PaperVectorizer(before.Projection, science.Encoder);
        using (var writer = new GenerationWriter(before.Generation, vectors.Layout))
        {
            await PutAllAsync(writer, vectors, changed.EntriesAsync(), new CachingTextAnalyzer(), cancellationToken).ConfigureAwait(false);
            foreach (var id in removed)
            {
                writer.Remove(id);
            }

            writer.AddMissed(missed);
            writer.Commit(cancellationToken);
        }

        folder.RemoveOthers(before.Generation);
    }

    private async Task PutAllAsync(
        GenerationWriter writer,
        PaperVectorizer vectors,
        IAsyncEnumerable<IndexEntry> entries,
        CachingTextAnalyzer analysis,
        CancellationToken cancellationToken)
    {
        var done = 0;
        var sources = new HashSet<string>(StringComparer.Ordinal);
        IndexEntry Noted(IndexEntry entry)
        {
            _ = entry.Source is { } source && sources.Add(source);
            return entry;
        }

        var prepared = new PaperPreparer(vectors, analysis).PrepareAsync(entries.Select(Noted), cancellationToken);
        await foreach (var some in prepared.ConfigureAwait(false))
        {
            foreach (var paper in some)
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
        bool IsKept(PaperId id) => !changed.Has(id) && !removed.Contains(id);
        var indexed = current is null ? null : new IndexedPapers(current);
        var sample = changed.Sample;
        var papers = changed.Count;
        foreach (var id in indexed?.Ids().Where(IsKept) ?? [])
        {
            sample.Offer(id, () => EncoderInput.FromPaper(current!.Find(id)!.Paper), isReady: false);
            papers++;
        }

        var analysis = new CachingTextAnalyzer();
        var fit = await EncoderFit.OfAsync(sample.Texts(analysis, cancellationToken), science.Encoder, cancellationToken)
            .ConfigureAwait(false);
        var vectors = new PaperVectorizer(fit.Projection, science.Encoder);
        var kept = indexed?.All().Where(entry => IsKept(entry.Id)) ?? [];

        var generation = folder.Create();
        using (var writer = new GenerationWriter(generation, vectors.Layout))
        {
            var entries = kept.ToAsyncEnumerable().Concat(changed.EntriesAsync());
            await PutAllAsync(writer, vectors, entries, analysis, cancellationToken).ConfigureAwait(false);
            writer.Commit(cancellationToken);
        }

        Seal(generation, fit, papers);
        cancellationToken.ThrowIfCancellationRequested();
        folder.Publish(generation);
        folder.RemoveOthers(generation);
    }

    private void Seal(Generation generation, EncoderFit fit, int papers)
    {
        EncoderStatus? corpus = null;
        if (fit.Projection is { } projection)
        {
            LsaEncoderFile.Write(generation.ProjectionPath, projection);
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(generation.ProjectionPath)));
            corpus = new EncoderStatus("corpus", projection.Dimensions, fingerprint);
        }

        generation.WriteManifest(new GenerationManifest(
            IndexFields.SchemaVersion, PaperAnalyzer.Version, corpus, science.Status, papers, fit.Coverage, fit.Calibration));
    }
}
