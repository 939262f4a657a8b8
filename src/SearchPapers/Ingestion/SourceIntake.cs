using SearchPapers.Indexing;
using SearchPapers.Lists;

namespace SearchPapers.Ingestion;

/// <summary>Reads the sources of an ingest, and finds in the catalog what they name.</summary>
internal sealed class SourceIntake(IntakeTools tools, IndexSnapshot? indexed, Action<int, int> tell)
{
    /// <summary>Returns what the lists name; without any, what the default list names if that is wanted then.</summary>
    /// <remarks>
    /// What the catalog knows and the index lacks is taken along: an index that was removed, or an ingest that was
    /// killed, loses no paper of another list.
    /// </remarks>
    /// <param name="sources">The lists.</param>
    /// <param name="files">Files of papers, which may tell more of what the lists name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="CorpusFormatException">A source is missing, or it is no list.</exception>
    public async Task<IntakeList> ReadAsync(
        IReadOnlyList<string> sources, IReadOnlyList<(string Path, string Name)> files, CancellationToken cancellationToken)
    {
        IReadOnlyList<Reference> known = [.. tools.Catalog.Entries.Select(entry => entry.Reference)];
        var settled = Settled(known);
        var merged = known;
        var gone = new HashSet<(string Source, PaperId Paper)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var failures = new List<PaperFailure>();
        foreach (var (name, list) in await ReadListsAsync(sources, orDefault: files.Count == 0, cancellationToken).ConfigureAwait(false))
        {
            var after = ReferenceMerger.Merge(merged, [.. list.References.Select(paper => paper with { Sources = [name] })], name);
            merged = after.References;
            failures.AddRange(list.Failures);
            gone.UnionWith(after.NoLongerListed.Select(paper => (name, paper)));
            names.Add(name);
        }

        var lines = new HashSet<PaperId>();
        foreach (var (path, name) in merged.Count > 0 ? files : [])
        {
            var more = ListedLines.Find(path, name, merged, cancellationToken);
            merged = ReferenceMerger.Merge(merged, [.. more.Values], name).References;
            lines.UnionWith(more.Keys);
            names.Add(name);
        }

        bool IsGone(Reference paper, string source) => gone.Contains((source, paper.Id));
        bool IsListed(Reference paper) => paper.Sources.Any(source => names.Contains(source) && !IsGone(paper, source));
        return new IntakeList(
            [.. merged.Where(paper => !settled.Contains(paper) || IsListed(paper))],
            [.. merged.Where(paper => paper.Sources.All(source => IsGone(paper, source))).Select(paper => paper.Id)],
            failures)
        {
            MergedLines = lines,
        };
    }

    /// <summary>The references that are indexed as they are; one that a list changes is another object.</summary>
    private HashSet<Reference> Settled(IEnumerable<Reference> known) =>
        new(known.Where(paper => indexed?.DocumentOf(paper.Id) is not null), ReferenceEqualityComparer.Instance);

    private async Task<IReadOnlyList<(string Name, ReadList List)>> ReadListsAsync(
        IReadOnlyList<string> sources, bool orDefault, CancellationToken cancellationToken)
    {
        if (sources.Count == 0 && !orDefault)
        {
            return [];
        }

        var paths = sources.Count > 0 ? sources : DefaultList.Find(tools.Corpus) is { } found ? [found] : [];
        if (paths.Count == 0)
        {
            var builtIn = MarkdownReadingList.Read(DefaultList.ReadBuiltIn(), DefaultList.BuiltInSource);
            return [(DefaultList.BuiltInSource, new ReadList(builtIn, []))];
        }

        var lists = new List<(string, ReadList)>();
        foreach (var path in paths)
        {
            lists.Add(await ReadAsync(path, cancellationToken).ConfigureAwait(false));
        }

        return lists;
    }

    // What is on the disk is what is meant, whatever its name looks like.
    private async Task<(string Name, ReadList List)> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (!Path.Exists(source) && SourceAddress.Find(source) is { } address)
        {
            return (address, SourceAddress.Read(address));
        }

        var name = tools.Corpus.SourceNameOf(source);
        return (name, PdfFolder.IsOne(source)
            ? await new OwnPdfs(tools).ReadAsync(source, name, tell, cancellationToken).ConfigureAwait(false)
            : await ReadingListFile.ReadAsync(source, cancellationToken).ConfigureAwait(false));
    }
}
