using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Indexing.Generations;
using SearchPapers.Ingestion.Papers;
using SearchPapers.Sources;
using SearchPapers.Sources.Markdown;
using SearchPapers.Sources.Pdf;

namespace SearchPapers.Ingestion.Sources;

/// <summary>Reads the sources of an ingest, and finds in the catalog what they name.</summary>
internal sealed class SourceReader(
    IngestContext tools, IndexSnapshot? indexed, IndexedPapers? papers, Action<int, int> tell)
{
    /// <summary>Returns what the lists name; without any, what the default list names if that is wanted then.</summary>
    /// <remarks>
    /// What the catalog knows and the index lacks is taken along: an index that was removed, or an ingest that was
    /// killed, loses no paper of another list.
    /// </remarks>
    /// <param name="sources">The lists.</param>
    /// <param name="files">Files of papers, which may tell more of what the lists name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SearchPapersException">A source is missing, or it is no list.</exception>
    public async Task<IngestReferences> ReadAsync(
        IReadOnlyList<string> sources, IReadOnlyList<(string Path, string Name)> files, CancellationToken cancellationToken)
    {
        IReadOnlyList<ListedPaper> known = [.. tools.Catalog.Entries.Select(entry => entry.Paper)];
        var settled = Settled(known);
        var merger = new ReferenceMerger(known, IsOfLines);
        var gone = new HashSet<(string Source, PaperId Paper)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var failures = new List<Problem>();
        foreach (var (name, list) in await ReadListsAsync(sources, orDefault: files.Count == 0, cancellationToken).ConfigureAwait(false))
        {
            var noLongerListed = merger.Merge([.. list.References.Select(paper => paper with { Sources = [name] })], name);
            failures.AddRange(list.Failures);
            gone.UnionWith(noLongerListed.Select(paper => (name, paper)));
            names.Add(name);
        }

        var lines = new HashSet<(string Source, PaperId Id)>();
        foreach (var (path, name) in merger.Papers.Count > 0 ? files : [])
        {
            var more = merger.MergeKnown(JsonLineMatcher.Find(path, name, merger.DuplicateFinder, cancellationToken), name);
            lines.UnionWith(more.Select(line => (name, line)));
            names.Add(name);
        }

        bool IsGone(ListedPaper paper, string source) => gone.Contains((source, paper.Id));
        bool IsListed(ListedPaper paper) => paper.Reference.Sources.Any(source => names.Contains(source) && !IsGone(paper, source));
        return new IngestReferences(
            [.. merger.Papers.Where(paper => !settled.Contains(paper) || IsListed(paper))],
            [.. merger.Papers.Where(paper => paper.Reference.Sources.All(source => IsGone(paper, source))).Select(paper => paper.Id)],
            failures)
        {
            Sources = names,
            MergedLines = lines,
        };
    }

    /// <summary>The papers that are indexed as they are; one that a list changes is another object.</summary>
    private HashSet<ListedPaper> Settled(IEnumerable<ListedPaper> known) =>
        new(known.Where(paper => indexed?.DocumentOf(paper.Id) is not null), ReferenceEqualityComparer.Instance);

    // A paper of JSON lines is in the index alone: by its id, a paper of a list would take its place.
    private bool IsOfLines(Reference reference, PaperId id) =>
        papers?.SourceOf(id) is { } source
        && indexed?.DocumentOf(id) is { } document
        && !JsonLineMatcher.IsAbout(indexed.ReadPaper(document), source, reference);

    private async Task<IReadOnlyList<(string Name, SourceContent List)>> ReadListsAsync(
        IReadOnlyList<string> sources, bool orDefault, CancellationToken cancellationToken)
    {
        if (sources.Count == 0 && !orDefault)
        {
            return [];
        }

        var paths = sources.Count > 0 ? sources : DefaultReadingList.Find(tools.Corpus) is { } found ? [found] : [];
        if (paths.Count == 0)
        {
            var builtIn = MarkdownReadingList.Read(DefaultReadingList.ReadBuiltIn(), DefaultReadingList.BuiltInSource);
            return [(DefaultReadingList.BuiltInSource, new SourceContent(builtIn, []))];
        }

        var own = await ReadOwnAsync([.. paths.Where(PdfFolder.IsOne).Distinct(StringComparer.Ordinal)], cancellationToken)
            .ConfigureAwait(false);
        var lists = new List<(string, SourceContent)>();
        foreach (var path in paths)
        {
            lists.Add(own.TryGetValue(path, out var pdfs)
                ? (tools.Corpus.SourceNameOf(path), pdfs)
                : await ReadAsync(path, cancellationToken).ConfigureAwait(false));
        }

        return lists;
    }

    // All together: one by one, PDFs that are named one by one would wait for each other.
    private async Task<Dictionary<string, SourceContent>> ReadOwnAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (paths.Count == 0)
        {
            return [];
        }

        var sources = paths.Select(path => (path, tools.Corpus.SourceNameOf(path))).ToList();
        var lists = await new LocalPdfReader(tools).ReadAsync(sources, tell, cancellationToken).ConfigureAwait(false);
        return paths.Zip(lists).ToDictionary(own => own.First, own => own.Second, StringComparer.Ordinal);
    }

    // What is on the disk is what is meant, whatever its name looks like.
    private async Task<(string Name, SourceContent List)> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (!Path.Exists(source) && SourceAddress.Find(source) is { } address)
        {
            return (address, SourceAddress.Read(address));
        }

        return (tools.Corpus.SourceNameOf(source), await SourceFile.ReadAsync(source, cancellationToken).ConfigureAwait(false));
    }
}
