using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Diagnostics;
using SearchPapers.Download.Catalog;
using SearchPapers.Encoders;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Search.Similar;

namespace SearchPapers.Maintenance;

/// <summary>
/// Removes papers from the index and from the catalog, whose papers the next ingest would index again.
/// </summary>
/// <remarks>PDFs and extracted texts stay in the corpus folder, so that papers can be added again at no cost.</remarks>
internal sealed class PaperRemoval(
    IndexFolder folder, IndexSnapshot? indexed, NamedEncoder encoder, PaperCatalog catalog)
{
    private const int MaxSuggestions = 5;

    private readonly IndexedPapers? _papers = indexed is null ? null : new IndexedPapers(indexed);

    /// <summary>Removes papers by id; unknown ids are reported as failed.</summary>
    public Task<UpdateResult> RemoveAsync(IEnumerable<PaperId> ids, CancellationToken cancellationToken)
    {
        var known = ids.Distinct().ToLookup(id => catalog.Find(id) is not null || indexed?.DocumentOf(id) is not null);
        IReadOnlyList<Problem> unknown = [.. known[false].Select(id => CreateUnknown(id.Value, "ids", Suggest(id)))];
        return ApplyAsync([.. known[true].Order()], unknown, cancellationToken);
    }

    /// <summary>Removes the papers of a source that no other source lists.</summary>
    /// <param name="names">Alternative names of the source; the first known one is used.</param>
    /// <param name="cancellationToken">Cancels the removal and leaves the index unchanged.</param>
    public async Task<UpdateResult> RemoveSourceAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var listed = catalog.Entries;
        var sources = listed.SelectMany(entry => entry.Reference.Sources).Concat(_papers?.Sources() ?? []).ToHashSet();
        if (names.FirstOrDefault(sources.Contains) is not { } source)
        {
            var unknown = CreateUnknown(names[^1], "sources", Suggest(names[^1], sources));
            return await ApplyAsync([], [unknown], cancellationToken).ConfigureAwait(false);
        }

        List<ListedPaper> papers = [.. listed.Select(entry => entry.Paper)];
        var merger = new ReferenceMerger(papers);
        var noLongerListed = merger.Merge([], source);
        var indexedOfSource = _papers?.NoLongerListed(source, isListed: _ => false) ?? [];
        var removed = noLongerListed.Concat(indexedOfSource).Distinct().Order().ToList();
        var result = await ApplyAsync(removed, [], cancellationToken).ConfigureAwait(false);
        var shared = merger.Papers.Except(papers).Where(paper => !removed.Contains(paper.Id)).ToList();
        shared.ForEach(paper => catalog.Record(catalog.Find(paper.Id)! with { Paper = paper }));
        return shared.Count == 0 ? result : result with
        {
            Notices =
            [
                .. result.Notices,
                $"Not removed, because other sources list them: {string.Join(", ", shared.Select(paper => paper.Id))}",
            ],
        };
    }

    private async Task<UpdateResult> ApplyAsync(
        List<PaperId> removed, IReadOnlyList<Problem> unknown, CancellationToken cancellationToken)
    {
        var indexedIds = removed.Where(id => indexed?.DocumentOf(id) is not null).ToList();
        List<string> sources = [.. removed.SelectMany(SourcesOf).Distinct().Order(StringComparer.Ordinal)];
        if (indexedIds.Count > 0)
        {
            indexed!.ThrowIfEncoderDiffers(encoder);
            var empty = await PaperFeed.ReadAsync(AsyncEnumerable.Empty<IndexEntry>(), cancellationToken)
                .ConfigureAwait(false);
            await new IndexUpdater(folder, indexed, encoder).ApplyAsync(empty, indexedIds, cancellationToken)
                .ConfigureAwait(false);
        }

        // The index comes first: if the process stops here, repeating the removal finds the papers in the catalog.
        catalog.Remove(removed);
        catalog.Compact();
        var remaining = (indexed?.PaperCount ?? 0) - indexedIds.Count;
        return new UpdateResult
        {
            Papers = remaining,
            Unchanged = remaining,
            Failed = unknown,
            Removed = removed,
            Sources = sources,
            Notices = sources.Count == 0
                ? []
                : [$"The next ingest of these sources adds papers that they still list: {string.Join(", ", sources)}"],
        };
    }

    private static Problem CreateUnknown(string name, string kind, IReadOnlyList<string> suggestions)
    {
        var hint = suggestions.Count > 0 ? $" Similar {kind}: {string.Join(", ", suggestions)}." : "";
        return new Problem(name, null, Stages.Index, $"There is no \"{name}\" in the index.{hint}");
    }

    private IReadOnlyList<string> SourcesOf(PaperId id) => catalog.Find(id) is { } entry ? entry.Reference.Sources
        : indexed?.Find(id)?.Source is { } source ? [source]
        : [];

    private IReadOnlyList<string> Suggest(PaperId id) =>
        indexed is null ? [] : [.. IdSuggestions.Find(indexed, id).Select(similar => similar.Value)];

    private static IReadOnlyList<string> Suggest(string source, IEnumerable<string> sources) =>
    [
        .. sources.Order(StringComparer.Ordinal)
            .OrderByDescending(known => string.Equals(
                Path.GetFileName(known), Path.GetFileName(source), StringComparison.OrdinalIgnoreCase))
            .Take(MaxSuggestions),
    ];
}
