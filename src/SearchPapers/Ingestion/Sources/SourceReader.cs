using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Indexing.Generations;
using SearchPapers.Ingestion.Papers;
using SearchPapers.Sources;
using SearchPapers.Sources.Markdown;
using SearchPapers.Sources.Pdf;

namespace SearchPapers.Ingestion.Sources;

internal sealed class SourceReader(
    IngestContext context, IndexSnapshot? indexed, IndexedPapers? indexedPapers, Action<int, int> report)
{
    /// <summary>
    /// Reads the sources, or the default reading list if there are neither sources nor JSON Lines files.
    /// </summary>
    /// <remarks>
    /// Cataloged papers that the index lacks are included, so that a removed index or an interrupted ingest loses no
    /// paper of another source.
    /// </remarks>
    /// <param name="sources">All sources except JSON Lines files.</param>
    /// <param name="files">JSON Lines files, which may add to the papers of the other sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="SearchPapersException">A source is missing or unreadable.</exception>
    public async Task<SourceReadResult> ReadAsync(
        IReadOnlyList<string> sources, IReadOnlyList<(string Path, string Name)> files,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<ListedPaper> known = [.. context.Catalog.Entries.Select(entry => entry.Paper)];
        var alreadyIndexed = FindIndexed(known);
        var merger = new ReferenceMerger(known, IsIdTaken);
        var delisted = new HashSet<(string Source, PaperId Paper)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var failures = new List<Problem>();
        foreach (var (name, list) in await ReadListsAsync(
            sources, useDefault: files.Count == 0, cancellationToken).ConfigureAwait(false))
        {
            var noLongerListed =
                merger.Merge([.. list.References.Select(paper => paper with { Sources = [name] })], name);
            failures.AddRange(list.Failures);
            delisted.UnionWith(noLongerListed.Select(paper => (name, paper)));
            names.Add(name);
        }

        var mergedLines = new HashSet<(string Source, PaperId Id)>();
        foreach (var (path, name) in merger.Papers.Count > 0 ? files : [])
        {
            var matches = await JsonLineMatcher.FindAsync(path, name, merger.DuplicateFinder, cancellationToken)
                .ConfigureAwait(false);
            var mergedIds = merger.MergeKnown(matches, name);
            mergedLines.UnionWith(mergedIds.Select(line => (name, line)));
            names.Add(name);
        }

        bool IsDelisted(ListedPaper paper, string source) => delisted.Contains((source, paper.Id));
        bool IsListed(ListedPaper paper) =>
            paper.Reference.Sources.Any(source => names.Contains(source) && !IsDelisted(paper, source));
        return new SourceReadResult(
            [.. merger.Papers.Where(paper => !alreadyIndexed.Contains(paper) || IsListed(paper))],
            [.. merger.Papers.Where(
                paper => paper.Reference.Sources.All(source => IsDelisted(paper, source))).Select(paper => paper.Id)],
            failures)
        {
            Sources = names,
            MergedLines = mergedLines,
        };
    }

    /// <summary>
    /// Returns the indexed papers by reference: merging creates a new object for a paper that changes.
    /// </summary>
    private HashSet<ListedPaper> FindIndexed(IEnumerable<ListedPaper> known) =>
        new(known.Where(paper => indexed?.DocumentOf(paper.Id) is not null), ReferenceEqualityComparer.Instance);

    // Papers of JSON Lines files are only in the index: a listed paper with the same id would replace them.
    private bool IsIdTaken(Reference reference, PaperId id) =>
        indexedPapers?.SourceOf(id) is { } source
        && indexed?.DocumentOf(id) is { } document
        && !JsonLineMatcher.IsSamePaper(indexed.ReadPaper(document), source, reference);

    private async Task<IReadOnlyList<(string Name, SourceContent List)>> ReadListsAsync(
        IReadOnlyList<string> sources, bool useDefault, CancellationToken cancellationToken)
    {
        if (sources.Count == 0 && !useDefault)
        {
            return [];
        }

        var paths = sources.Count > 0 ? sources : DefaultReadingList.Find(context.Corpus) is { } found ? [found] : [];
        if (paths.Count == 0)
        {
            var builtIn = MarkdownReadingList.Read(DefaultReadingList.ReadBuiltIn(), DefaultReadingList.BuiltInSource);
            return [(DefaultReadingList.BuiltInSource, new SourceContent(builtIn, []))];
        }

        var pdfContents = await ReadPdfsAsync(
            [.. paths.Where(PdfFolder.IsPdfSource).Distinct(StringComparer.Ordinal)], cancellationToken)
            .ConfigureAwait(false);
        var lists = new List<(string, SourceContent)>();
        foreach (var path in paths)
        {
            lists.Add(pdfContents.TryGetValue(path, out var pdfs)
                ? (context.Corpus.SourceNameOf(path), pdfs)
                : await ReadAsync(path, cancellationToken).ConfigureAwait(false));
        }

        return lists;
    }

    // All PDFs at once, so that individually named PDFs are read concurrently.
    private async Task<Dictionary<string, SourceContent>> ReadPdfsAsync(
        IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (paths.Count == 0)
        {
            return [];
        }

        var sources = paths.Select(path => (path, context.Corpus.SourceNameOf(path))).ToList();
        var lists =
            await new LocalPdfReader(context).ReadAsync(sources, report, cancellationToken).ConfigureAwait(false);
        return paths.Zip(lists).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    // An existing file takes precedence over an address.
    private async Task<(string Name, SourceContent List)> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (!Path.Exists(source) && SourceAddress.ToAddress(source) is { } address)
        {
            return (address, SourceAddress.Read(address));
        }

        return (context.Corpus.SourceNameOf(source), await ReadingListFile.ReadAsync(
            source, cancellationToken).ConfigureAwait(false));
    }
}
