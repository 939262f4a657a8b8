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

/// <summary>Takes papers out of the index, and out of the catalog, from which an ingest would bring them back.</summary>
/// <remarks>PDFs and what was read of them stay in the corpus folder: to take a paper in again costs nothing.</remarks>
internal sealed class PaperRemoval(IndexFolder folder, IndexSnapshot? indexed, NamedEncoder encoder, PaperCatalog catalog)
{
    private const int MaxSuggestions = 5;

    private readonly IndexedPapers? _papers = indexed is null ? null : new IndexedPapers(indexed);

    /// <summary>Removes papers by their ids; those that are not there are named in the result.</summary>
    public Task<UpdateResult> RemoveAsync(IEnumerable<PaperId> ids, CancellationToken cancellationToken)
    {
        var named = ids.Distinct().ToLookup(id => catalog.Find(id) is not null || indexed?.DocumentOf(id) is not null);
        IReadOnlyList<Problem> unknown = [.. named[false].Select(id => CreateUnknown(id.Value, Suggest(id)))];
        return ApplyAsync([.. named[true].Order()], unknown, cancellationToken);
    }

    /// <summary>Removes the papers that a source names and no other does.</summary>
    /// <param name="names">How the source may be called; the first of them that is known is taken.</param>
    /// <param name="cancellationToken">Stops it; the index stays as it was.</param>
    public async Task<UpdateResult> RemoveSourceAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var listed = catalog.Entries;
        var sources = listed.SelectMany(entry => entry.Reference.Sources).Concat(_papers?.Sources() ?? []).ToHashSet();
        if (names.FirstOrDefault(sources.Contains) is not { } source)
        {
            var unknown = CreateUnknown(names[^1], Suggest(names[^1], sources));
            return await ApplyAsync([], [unknown], cancellationToken).ConfigureAwait(false);
        }

        List<ListedPaper> papers = [.. listed.Select(entry => entry.Paper)];
        var merger = new ReferenceMerger(papers);
        var noLongerListed = merger.Merge([], source);
        var inFile = _papers?.NoLongerListed(source, isListed: _ => false) ?? [];
        var gone = noLongerListed.Concat(inFile).Distinct().Order().ToList();
        var result = await ApplyAsync(gone, [], cancellationToken).ConfigureAwait(false);
        var shared = merger.Papers.Except(papers).Where(paper => !gone.Contains(paper.Id)).ToList();
        shared.ForEach(paper => catalog.Record(catalog.Find(paper.Id)! with { Paper = paper }));
        return shared.Count == 0 ? result : result with
        {
            Notices =
            [
                .. result.Notices,
                $"Kept, as other sources name them, too: {string.Join(", ", shared.Select(paper => paper.Id))}",
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
            var nothing = await PaperFeed.ReadAsync(AsyncEnumerable.Empty<IndexEntry>(), cancellationToken).ConfigureAwait(false);
            await new IndexUpdater(folder, indexed, encoder).ApplyAsync(nothing, indexedIds, cancellationToken).ConfigureAwait(false);
        }

        // The index first: stopped in between, the same removal finds the papers in the catalog and ends what it began.
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
                : [$"What these still name comes back with their next ingest: {string.Join(", ", sources)}"],
        };
    }

    private static Problem CreateUnknown(string name, IReadOnlyList<string> suggestions)
    {
        var hint = suggestions.Count > 0 ? $" What looks like it: {string.Join(", ", suggestions)}." : "";
        return new Problem(name, null, Stages.Index, $"There is no \"{name}\" in the index.{hint}");
    }

    private IReadOnlyList<string> SourcesOf(PaperId id) => catalog.Find(id) is { } entry ? entry.Reference.Sources
        : indexed?.Find(id)?.Source is { } source ? [source]
        : [];

    private IReadOnlyList<string> Suggest(PaperId id) =>
        indexed is null ? [] : [.. IdSuggestions.Find(indexed, id).Select(near => near.Value)];

    private static IReadOnlyList<string> Suggest(string source, IEnumerable<string> sources) =>
    [
        .. sources.Order(StringComparer.Ordinal)
            .OrderByDescending(near => string.Equals(
                Path.GetFileName(near), Path.GetFileName(source), StringComparison.OrdinalIgnoreCase))
            .Take(MaxSuggestions),
    ];
}
