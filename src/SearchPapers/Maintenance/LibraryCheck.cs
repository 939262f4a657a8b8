using System.Globalization;
using SearchPapers.Diagnostics;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Ingestion.Sources;

namespace SearchPapers.Maintenance;

/// <summary>Checks that every paper is downloaded, read, indexed and findable by its title.</summary>
/// <remarks>Nothing is written.</remarks>
internal sealed class LibraryCheck(CorpusFolder corpus, IndexFolder folder, NamedEncoder encoder, TimeProvider time)
{
    private readonly List<Problem> _problems = [];

    public async Task<IReadOnlyList<Problem>> RunAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var catalog = await PaperCatalog.OpenAsync(corpus.CatalogPath, cancellationToken).ConfigureAwait(false);
        var listed = catalog.Entries;
        var named = listed.SelectMany(entry => entry.Reference.Sources).Concat(IndexedSources());
        List<string> known = [.. named.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<string> sources = known.Count > 0 || folder.Current() is not null ? known : [DefaultReadingList.BuiltInSource];
        Report($"Checking the index");
        using var snapshot = OpenSnapshot(sources, cancellationToken);
        Report($"Checking {listed.Count:N0} listed papers");
        foreach (var notice in catalog.Notices)
        {
            AddIngestProblem(Stages.Catalog, notice, sources);
        }

        await CheckFilesAsync(listed, cancellationToken).ConfigureAwait(false);
        if (snapshot is not null)
        {
            var indexed = ReadIndexedPapers(snapshot, cancellationToken);
            CheckIndexed(listed, indexed, sources);
            Report($"Asking for {indexed.Count:N0} papers by their titles");
            var titles = new TitleCheck(snapshot, encoder, time);
            var notFound = await titles.RunAsync(indexed.Values.Select(paper => paper.Paper), cancellationToken).ConfigureAwait(false);
            _problems.AddRange(notFound);
        }

        _problems.AddRange(DiskCheck.FindProblems(folder.Path, folder.CountBytes(), DiskCheck.FreeBytes));
        return _problems;

        void Report(FormattableString step) => progress?.Report(step.ToString(CultureInfo.InvariantCulture));
    }

    // Papers of such files are in no catalog.
    private IEnumerable<string> IndexedSources() => folder.Current() is { } generation
        ? GenerationCheck.ReadSources(generation).Where(corpus.HasSource)
        : [];

    // The index for the checks that need one; null where it cannot be asked.
    private IndexSnapshot? OpenSnapshot(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        if (folder.Current() is not { } generation)
        {
            AddIngestProblem(Stages.Index, "there is no index yet", sources);
            return null;
        }

        var faults = GenerationCheck.FindFaults(generation);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var fault in faults)
        {
            AddRebuildProblem($"the index is damaged: {fault}", sources);
        }

        return faults.Count > 0 ? null : Open(generation, sources);
    }

    private IndexSnapshot? Open(Generation generation, IReadOnlyList<string> sources)
    {
        IndexSnapshot? snapshot = null;
        try
        {
            snapshot = IndexSnapshot.Open(generation);
            snapshot.ThrowIfEncoderDiffers(encoder);
            return snapshot;
        }
        catch (SearchPapersException e) when (e.Error == SearchPapersError.IndexFormat)
        {
            if (snapshot is null)
            {
                AddRebuildProblem(e.Message, sources);
                return null;
            }

            AddIngestProblem(Stages.Encoder, e.Message, sources);
            snapshot.Dispose();
            return null;
        }
    }

    private async Task CheckFilesAsync(IReadOnlyList<CatalogEntry> listed, CancellationToken cancellationToken)
    {
        var files = new PaperFileCheck(corpus, time);
        foreach (var entry in listed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await files.FindProblemAsync(entry, cancellationToken).ConfigureAwait(false) is { } problem)
            {
                _problems.Add(problem);
            }
        }
    }

    private void CheckIndexed(
        IReadOnlyList<CatalogEntry> listed, Dictionary<PaperId, IndexedPaper> indexed, IReadOnlyList<string> sources)
    {
        foreach (var entry in listed)
        {
            var reason = !indexed.TryGetValue(entry.Id, out var paper) ? "it is listed and not indexed"
                : entry is { Pdf: not null, Failure: null } && !paper.Paper.FullText ? "its PDF is there and its text is not indexed"
                : null;
            if (reason is not null)
            {
                _problems.Add(new Problem(entry.Id.Value, entry.Reference.Title, Stages.Index, reason)
                    .FixedByIngest(corpus, entry.Reference.Sources));
            }
        }

        var cataloged = listed.Select(entry => entry.Id).ToHashSet();
        var uncataloged = indexed.Where(paper => paper.Value.IsListed && !cataloged.Contains(paper.Key)).Select(paper => paper.Key).ToList();
        if (uncataloged.Count > 0)
        {
            AddIngestProblem(
                Stages.Catalog,
                $"{uncataloged.Count} papers of the index are from lists and the catalog does not know them, such as {uncataloged[0]}",
                sources);
        }
    }

    private static Dictionary<PaperId, IndexedPaper> ReadIndexedPapers(IndexSnapshot snapshot, CancellationToken cancellationToken)
    {
        var papers = new Dictionary<PaperId, IndexedPaper>(snapshot.PaperCount);
        foreach (var entry in new IndexedPapers(snapshot).AllWithoutPassages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            papers[entry.Id] = new IndexedPaper(entry.Paper.Paper, IsListed: entry.Source is null);
        }

        return papers;
    }

    private void AddIngestProblem(string stage, string reason, IEnumerable<string> sources) =>
        _problems.Add(new Problem(null, null, stage, reason.TrimEnd('.')).FixedByIngest(corpus, sources));

    private void AddRebuildProblem(string reason, IEnumerable<string> sources) => _problems.Add(
        new Problem(null, null, Stages.Index, reason.TrimEnd('.')).FixedByRemoving(folder.PointerPath, corpus, sources));

    private sealed record IndexedPaper(Paper Paper, bool IsListed);
}
