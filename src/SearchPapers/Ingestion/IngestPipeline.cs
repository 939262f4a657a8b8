using System.Collections.Concurrent;
using SearchPapers.Bibliography;
using SearchPapers.Diagnostics;
using SearchPapers.Download;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Download.Http;
using SearchPapers.Encoders;
using SearchPapers.Extraction;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Papers;
using SearchPapers.Ingestion.Papers;
using SearchPapers.Ingestion.Sources;

namespace SearchPapers.Ingestion;

internal sealed class IngestPipeline(
    CorpusFolder corpus,
    NamedEncoder encoder,
    PaperExtractor extractor,
    IngestOptions options,
    TimeProvider time,
    IProgress<IngestProgress>? progress)
{
    // Most of the time, a paper waits for its host: many concurrent papers keep all hosts and cores busy.
    private const int MaxConcurrentPapers = 32;

    public async Task<UpdateResult> RunAsync(
        IndexFolder folder, IndexSnapshot? indexed, CancellationToken cancellationToken)
    {
        using var catalog = await PaperCatalog.OpenAsync(corpus.CatalogPath, cancellationToken).ConfigureAwait(false);
        using var downloader = new PdfDownloader(new DownloadOptions
        {
            AllowPrivateAddresses = options.AllowPrivateAddresses,
            MaxPdfBytes = extractor.MaxPdfBytes,
            Budget = options.NetworkBudget,
            TimeProvider = time,
        });
        var context = new IngestContext(corpus, catalog, downloader, extractor, time);
        return await RunAsync(context, folder, indexed, cancellationToken).ConfigureAwait(false);
    }

    private async Task<UpdateResult> RunAsync(
        IngestContext context, IndexFolder folder, IndexSnapshot? indexed, CancellationToken cancellationToken)
    {
        var catalog = context.Catalog;
        var otherSources = options.Sources.Where(source => !JsonLinesReader.IsJsonLinesFile(source)).ToList();
        var jsonLinesFiles = options.Sources.Where(JsonLinesReader.IsJsonLinesFile)
            .Select(file => (Path: file, Name: corpus.SourceNameOf(file))).ToList();
        var indexedPapers = indexed is null ? null : new IndexedPapers(indexed);
        var references = await new SourceReader(context, indexed, indexedPapers, ReportRead)
            .ReadAsync(otherSources, jsonLinesFiles, cancellationToken).ConfigureAwait(false);
        ReportRead(references.Papers.Count, references.Papers.Count);

        var (outcomes, duplicates) =
            await ProcessAndMergeAsync(context, references.Papers, indexed, cancellationToken).ConfigureAwait(false);
        var changed =
            outcomes.Select(outcome => outcome.ChangedEntry).OfType<IndexEntry>().OrderBy(entry => entry.Id).ToList();
        var listed = catalog.Entries.Select(entry => entry.Id).Except(duplicates).ToHashSet();
        var jsonLines = new JsonLinesReader(
            jsonLinesFiles, listed.Contains, references.MergedLines, indexedPapers, corpus.HasSource);
        var entries = changed.ToAsyncEnumerable().Concat(jsonLines.ReadChangedAsync(cancellationToken));
        var feed = await Task.Run(() => PaperFeed.ReadAsync(entries, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        var delisted = jsonLines.Delisted().ToList();
        var pruned = options.Prune ? FindPrunable(references, delisted) : [];
        List<PaperId> removed = [.. duplicates, .. jsonLines.MergedPapers(), .. pruned];

        await UpdateIndexAsync(folder, indexed, feed, removed, cancellationToken).ConfigureAwait(false);
        catalog.Remove(removed);
        catalog.Compact();
        return CreateResult(
            outcomes, feed.Count, [.. references.Failures, .. jsonLines.Failures], jsonLines.Papers) with
        {
            Removed = pruned,
            Sources =
                [.. references.Sources.Union(jsonLinesFiles.Select(file => file.Name)).Order(StringComparer.Ordinal)],
            Notices =
            [
                .. catalog.Notices.Concat(references.CreateNotices(options.Prune)).Concat(jsonLines.Notices),
                .. delisted.SelectMany(source => source.CreateNotices(options.Prune)),
                .. outcomes.Select(outcome => outcome.Notice).OfType<string>(),
            ],
        };
    }

    private void ReportRead(int done, int total) => progress?.Report(new IngestProgress(Stages.List, done, total));

    private static List<PaperId> FindPrunable(SourceReadResult references, List<DelistedPapers> delisted)
    {
        var delistedPapers = delisted.Where(source => source.IsComplete).SelectMany(source => source.Papers);
        return [.. references.Prunable.Concat(delistedPapers).Distinct().Order()];
    }

    private async Task UpdateIndexAsync(
        IndexFolder folder,
        IndexSnapshot? indexed,
        PaperFeed feed,
        IReadOnlyCollection<PaperId> removed,
        CancellationToken cancellationToken)
    {
        void ReportIndexed(int done) => progress?.Report(new IngestProgress(Stages.Index, done, feed.Count));
        ReportIndexed(0);
        await new IndexUpdater(folder, indexed, encoder, ReportIndexed).ApplyAsync(feed, removed, cancellationToken)
            .ConfigureAwait(false);
        ReportIndexed(feed.Count);
    }

    // Interleaves hosts, so that papers of one rate-limited host do not delay all others.
    private static IEnumerable<ListedPaper> InterleaveHosts(IEnumerable<ListedPaper> papers) => papers
        .GroupBy(
            paper => paper.Reference.PdfAddresses is [var first, ..] ? first.Host : "",
            StringComparer.OrdinalIgnoreCase)
        .SelectMany(host => host.Select((paper, turn) => (Paper: paper, Turn: turn)))
        .OrderBy(entry => entry.Turn)
        .Select(entry => entry.Paper);

    private static UpdateResult CreateResult(
        IReadOnlyCollection<PaperOutcome> outcomes, int indexed, IEnumerable<Problem> skipped, int jsonLinesPapers)
    {
        var papers = outcomes.Count + jsonLinesPapers;
        return new UpdateResult
        {
            Papers = papers,
            Downloaded = outcomes.Count(outcome => outcome.Downloaded),
            Extracted = outcomes.Count(outcome => outcome.Extracted),
            Unchanged = papers - indexed,
            Failed =
            [
                .. skipped,
                .. outcomes.Select(outcome => outcome.Failure).OfType<Problem>()
                    .OrderBy(failure => failure.Id, StringComparer.Ordinal),
            ],
            Indexed = indexed,
        };
    }

    // A paper that absorbs a duplicate is processed again, with the links and the PDF of the duplicate.
    private async Task<(IReadOnlyList<PaperOutcome> Outcomes, IReadOnlyList<PaperId> Duplicates)> ProcessAndMergeAsync(
        IngestContext context, IReadOnlyList<ListedPaper> papers, IndexSnapshot? indexed,
        CancellationToken cancellationToken)
    {
        var processed = await ProcessAllAsync(context, papers, indexed, cancellationToken).ConfigureAwait(false);
        var duplicates = new UntitledPaperMerger(context)
            .Merge(processed.Select(outcome => outcome.UpdatedPaper).OfType<ListedPaper>());
        var pipeline = new PaperPipeline(context, indexed, options.RetryFailed);
        var outcomes = processed.ToDictionary(outcome => outcome.Id);
        foreach (var paper in duplicates.Values.DistinctBy(paper => paper.Id))
        {
            var mergedOutcomes = duplicates.Where(duplicate => duplicate.Value.Id == paper.Id)
                .Select(duplicate => duplicate.Key).Append(paper.Id)
                .Select(id => outcomes.Remove(id, out var mergedOutcome) ? mergedOutcome : null)
                .OfType<PaperOutcome>()
                .ToList();
            var outcome = await pipeline.ProcessAsync(paper, cancellationToken).ConfigureAwait(false);
            outcomes[paper.Id] = outcome with
            {
                Downloaded = outcome.Downloaded || mergedOutcomes.Any(mergedOutcome => mergedOutcome.Downloaded),
                Extracted = outcome.Extracted || mergedOutcomes.Any(mergedOutcome => mergedOutcome.Extracted),
            };
        }

        return ([.. outcomes.Values], [.. duplicates.Keys]);
    }

    private async Task<IReadOnlyList<PaperOutcome>> ProcessAllAsync(
        IngestContext context,
        IReadOnlyList<ListedPaper> papers,
        IndexSnapshot? indexed,
        CancellationToken cancellationToken)
    {
        var downloaded = 0;
        var pipeline = new PaperPipeline(context, indexed, options.RetryFailed)
        {
            OnDownloaded = () => progress?.Report(
                new IngestProgress(Stages.Download, Interlocked.Increment(ref downloaded), papers.Count)),
        };
        var outcomes = new ConcurrentBag<PaperOutcome>();
        var parallelOptions =
            new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrentPapers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            InterleaveHosts(papers),
            parallelOptions,
            async (paper, stop) =>
            {
                outcomes.Add(await pipeline.ProcessAsync(paper, stop).ConfigureAwait(false));
                progress?.Report(new IngestProgress(Stages.Extract, outcomes.Count, papers.Count));
            }).ConfigureAwait(false);
        return [.. outcomes];
    }
}
