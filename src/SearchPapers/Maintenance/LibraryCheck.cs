using System.Globalization;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Maintenance;

/// <summary>Proves that every paper is fetched, read, indexed and found, or tells what is wrong and how it is mended.</summary>
/// <remarks>Nothing is written.</remarks>
internal sealed class LibraryCheck(
    CorpusFolder corpus, IndexFolder folder, NamedEncoder encoder, FixCommands commands, TimeProvider time)
{
    private readonly List<Problem> _problems = [];

    public async Task<IReadOnlyList<Problem>> RunAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var catalog = await PaperCatalog.OpenAsync(corpus.CatalogPath, cancellationToken).ConfigureAwait(false);
        var listed = catalog.Entries;
        var named = listed.SelectMany(entry => entry.Reference.Sources).Concat(IndexedSources());
        List<string> known = [.. named.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<string> sources = known.Count > 0 || folder.Current() is null ? known : [FixCommands.UnknownSource];
        Tell($"Checking the index");
        using var snapshot = OpenSnapshot(sources, cancellationToken);
        Tell($"Checking {listed.Count:N0} listed papers");
        foreach (var notice in catalog.Notices)
        {
            Add(Stages.Catalog, notice, commands.Ingest(sources));
        }

        await CheckFilesAsync(listed, cancellationToken).ConfigureAwait(false);
        if (snapshot is not null)
        {
            var indexed = Papers(snapshot, cancellationToken);
            CheckIndexed(listed, indexed, sources);
            Tell($"Asking for {indexed.Count:N0} papers by their titles");
            var titles = new TitleCheck(snapshot, encoder, commands, time);
            var notFound = await titles.RunAsync(indexed.Values.Select(paper => paper.Paper), cancellationToken).ConfigureAwait(false);
            _problems.AddRange(notFound);
        }

        _problems.AddRange(DiskCheck.Problems(folder.Path, folder.CountBytes(), DiskCheck.FreeBytes));
        return _problems;

        void Tell(FormattableString step) => progress?.Report(step.ToString(CultureInfo.InvariantCulture));
    }

    // Papers of such files are in no catalog.
    private IEnumerable<string> IndexedSources() => folder.Current() is { } generation
        ? GenerationCheck.Sources(generation).Where(corpus.HasSource)
        : [];

    // The index for the checks that need one; null where it cannot be asked.
    private IndexSnapshot? OpenSnapshot(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        if (folder.Current() is not { } generation)
        {
            Add(Stages.Index, "there is no index yet", commands.Ingest(sources));
            return null;
        }

        var faults = GenerationCheck.Faults(generation);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var fault in faults)
        {
            Add(Stages.Index, $"the index is damaged: {fault}", commands.Rebuild(sources));
        }

        return faults.Count > 0 ? null : Open(generation, sources);
    }

    private IndexSnapshot? Open(Generation generation, IReadOnlyList<string> sources)
    {
        IndexSnapshot? snapshot = null;
        try
        {
            snapshot = IndexSnapshot.Open(generation);
            snapshot.ThrowIfMadeWithout(encoder);
            return snapshot;
        }
        catch (IndexFormatException e)
        {
            var isOpen = snapshot is not null;
            var (stage, mend) = isOpen
                ? (Stages.Encoder, commands.Ingest(sources))
                : (Stages.Index, commands.Rebuild(sources));
            Add(stage, e.Message, mend);
            snapshot?.Dispose();
            return null;
        }
    }

    private async Task CheckFilesAsync(IReadOnlyList<CatalogEntry> listed, CancellationToken cancellationToken)
    {
        var files = new PaperFileCheck(corpus, commands, time);
        foreach (var entry in listed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await files.FindAsync(entry, cancellationToken).ConfigureAwait(false) is { } problem)
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
                {
                    Mend = commands.Ingest(entry.Reference.Sources),
                });
            }
        }

        var known = listed.Select(entry => entry.Id).ToHashSet();
        var strays = indexed.Where(paper => paper.Value.IsListed && !known.Contains(paper.Key)).Select(paper => paper.Key).ToList();
        if (strays.Count > 0)
        {
            Add(
                Stages.Catalog,
                $"{strays.Count} papers of the index are from lists and the catalog does not know them, such as {strays[0]}",
                commands.Ingest(sources));
        }
    }

    private static Dictionary<PaperId, IndexedPaper> Papers(IndexSnapshot snapshot, CancellationToken cancellationToken)
    {
        var papers = new Dictionary<PaperId, IndexedPaper>(snapshot.PaperCount);
        foreach (var entry in new IndexedPapers(snapshot).WithoutPassages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            papers[entry.Id] = new IndexedPaper(entry.Paper.Paper, IsListed: entry.Source is null);
        }

        return papers;
    }

    private void Add(string stage, string reason, string mend) =>
        _problems.Add(new Problem(null, null, stage, reason.TrimEnd('.')) { Mend = mend });

    private sealed record IndexedPaper(Paper Paper, bool IsListed);
}
