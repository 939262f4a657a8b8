using System.Security.Cryptography;
using SearchPapers.Semantics;
using SearchPapers.Text;

namespace SearchPapers.Indexing;

/// <summary>Brings the index up to date: in place where little has changed, else as a new generation.</summary>
internal sealed class IndexUpdate(IndexFolder folder, IndexSnapshot? current)
{
    // Past a tenth of the papers the directions that the projection has learnt are no longer the corpus's own.
    private const double RefitShare = 0.1;

    /// <summary>Adds and replaces papers; the change is seen all at once, by whoever opens the index after it.</summary>
    public void Put(IReadOnlyList<PaperDetails> papers, CancellationToken cancellationToken)
    {
        if (papers.Count == 0 && current is not null)
        {
            return;
        }

        if (current is null || NeedsRefit(current, papers.Count))
        {
            Rebuild(papers, cancellationToken);
        }
        else
        {
            using var writer = new GenerationWriter(current.Generation, current.Projection);
            Write(writer, papers, isChange: true, cancellationToken);
        }
    }

    private static bool NeedsRefit(IndexSnapshot current, int changes) =>
        current.ChangesSinceFit + changes > RefitShare * current.Manifest.FittedPapers;

    private static void Write(
        GenerationWriter writer, IEnumerable<PaperDetails> papers, bool isChange, CancellationToken cancellationToken)
    {
        foreach (var paper in papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Put(paper, isChange);
        }

        writer.Commit();
    }

    private void Rebuild(IReadOnlyList<PaperDetails> changed, CancellationToken cancellationToken)
    {
        var replaced = changed.Select(paper => paper.Paper.Id).ToHashSet();
        var kept = current?.Ids().Where(id => !replaced.Contains(id)).ToList() ?? [];
        var papers = kept.Select(id => current!.Find(id)!).Concat(changed);
        var projection = Fit(papers, kept.Count + changed.Count);
        cancellationToken.ThrowIfCancellationRequested();

        var generation = folder.Create();
        using (var writer = new GenerationWriter(generation, projection))
        {
            Write(writer, papers, isChange: false, cancellationToken);
        }

        Seal(generation, projection, kept.Count + changed.Count);
        folder.Publish(generation);
    }

    private static void Seal(Generation generation, CorpusProjection? projection, int papers)
    {
        string? fingerprint = null;
        if (projection is not null)
        {
            CorpusProjectionFile.Write(generation.ProjectionPath, projection);
            fingerprint = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(generation.ProjectionPath)));
        }

        generation.WriteManifest(new GenerationManifest(
            IndexFields.SchemaVersion, PaperAnalyzer.Version, projection?.Dimensions ?? 0, fingerprint, papers));
    }

    // The sample is chosen and ordered by a hash of the ids: it does not depend on what was ingested first.
    private static CorpusProjection? Fit(IEnumerable<PaperDetails> papers, int count)
    {
        var share = Math.Min(1.0, (double)CorpusProjectionTrainer.MaxSample / count);
        var sample = papers
            .Select(paper => (Hash: HashOf(paper.Paper.Id), Paper: paper))
            .Where(entry => entry.Hash <= share * uint.MaxValue)
            .Select(entry => (entry.Hash, Terms: (IReadOnlyList<string>)VectorTerms.Of(entry.Paper)))
            .OrderBy(entry => entry.Hash)
            .Select(entry => entry.Terms)
            .ToList();
        return CorpusProjectionTrainer.Fit(sample);
    }

    private static uint HashOf(PaperId id) =>
        BitConverter.ToUInt32(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id.Value)));
}
