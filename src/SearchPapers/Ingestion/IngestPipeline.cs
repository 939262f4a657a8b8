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

/// <summary>One run from reading lists to an index that is up to date.</summary>
internal sealed class IngestPipeline(
    CorpusFolder corpus,
    NamedEncoder encoder,
    PaperExtractor extractor,
    IngestOptions options,
    TimeProvider time,
    IProgress<IngestProgress>? progress)
{
    // Papers wait for their host most of the time: many at once keep every host and every core busy.
    private const int PapersAtOnce = 32;

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
        var tools = new IngestContext(corpus, catalog, downloader, extractor, time);
        return await RunAsync(tools, folder, indexed, cancellationToken).ConfigureAwait(false);
    }

    private async Task<UpdateResult> RunAsync(
        IngestContext tools, IndexFolder folder, IndexSnapshot? indexed, CancellationToken cancellationToken)
    {
        var catalog = tools.Catalog;
        var lists = options.Sources.Where(source => !JsonLinesReader.IsOne(source)).ToList();
        var files = options.Sources.Where(JsonLinesReader.IsOne).Select(file => (Path: file, Name: corpus.SourceNameOf(file))).ToList();
        var papers = indexed is null ? null : new IndexedPapers(indexed);
        var sources = new SourceReader(
            tools, indexed, papers, (done, all) => progress?.Report(new IngestProgress(Stages.List, done, all)));
        var intake = await sources.ReadAsync(lists, files, cancellationToken).ConfigureAwait(false);
        progress?.Report(new IngestProgress(Stages.List, intake.Papers.Count, intake.Papers.Count));

        var (outcomes, twins) = await TakeAndJoinAsync(tools, intake.Papers, indexed, cancellationToken).ConfigureAwait(false);
        var changed = outcomes.Select(outcome => outcome.Changed).OfType<IndexEntry>().OrderBy(entry => entry.Id).ToList();
        var listed = catalog.Entries.Select(entry => entry.Id).Except(twins).ToHashSet();
        var lines = new JsonLinesReader(files, listed.Contains, intake.MergedLines, papers, corpus.HasSource);
        var feed = await Task.Run(
            () => PaperFeed.Of(changed.Concat(lines.Changed(cancellationToken)), cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        var vanished = lines.Vanished().ToList();
        var prunable = intake.Prunable.Concat(vanished.Where(source => source.IsRead).SelectMany(source => source.Papers));
        List<PaperId> pruned = options.Prune ? [.. prunable.Distinct().Order()] : [];
        List<PaperId> removed = [.. twins, .. lines.Absorbed(), .. pruned];

        void Tell(int done) => progress?.Report(new IngestProgress(Stages.Index, done, feed.Count));
        Tell(0);
        await new IndexUpdater(folder, indexed, encoder, Tell).ApplyAsync(feed, removed, cancellationToken).ConfigureAwait(false);
        Tell(feed.Count);
        catalog.Remove(removed);
        catalog.Compact();
        return ResultOf(outcomes, feed.Count, [.. intake.Failures, .. lines.Failures], lines.Papers) with
        {
            Removed = pruned,
            Sources = [.. intake.Sources.Union(files.Select(file => file.Name)).Order(StringComparer.Ordinal)],
            Notices =
            [
                .. catalog.Notices,
                .. intake.Notices(options.Prune),
                .. lines.Notices.Concat(vanished.SelectMany(source => source.Notices(options.Prune))),
                .. outcomes.Select(outcome => outcome.Notice).OfType<string>(),
            ],
        };
    }

    // A paper of each host in turn: those of one polite host must not keep all others waiting.
    private static IEnumerable<ListedPaper> HostByHost(IEnumerable<ListedPaper> papers) => papers
        .GroupBy(paper => paper.Reference.PdfAddresses is [var first, ..] ? first.Host : "", StringComparer.OrdinalIgnoreCase)
        .SelectMany(host => host.Select((paper, turn) => (Paper: paper, Turn: turn)))
        .OrderBy(entry => entry.Turn)
        .Select(entry => entry.Paper);

    private static UpdateResult ResultOf(
        IReadOnlyCollection<PaperOutcome> outcomes, int indexed, IEnumerable<Problem> unread, int papersOfLines)
    {
        var papers = outcomes.Count + papersOfLines;
        return new UpdateResult
        {
            Papers = papers,
            Downloaded = outcomes.Count(outcome => outcome.Downloaded),
            Extracted = outcomes.Count(outcome => outcome.Extracted),
            Unchanged = papers - indexed,
            Failed =
            [
                .. unread,
                .. outcomes.Select(outcome => outcome.Failure).OfType<Problem>().OrderBy(failure => failure.Id, StringComparer.Ordinal),
            ],
            Indexed = indexed,
        };
    }

    // Some turn out to be others of them when they have been read: a paper that has got a twin's links and PDF is taken once more.
    private async Task<(IReadOnlyCollection<PaperOutcome> Outcomes, IReadOnlyCollection<PaperId> Twins)> TakeAndJoinAsync(
        IngestContext tools, IReadOnlyList<ListedPaper> papers, IndexSnapshot? indexed, CancellationToken cancellationToken)
    {
        var taken = await TakeAllAsync(tools, papers, indexed, cancellationToken).ConfigureAwait(false);
        var twins = new InferredDuplicates(tools).Join(taken.Select(outcome => outcome.Learnt).OfType<ListedPaper>());
        var intake = new PaperPipeline(tools, indexed, options.RetryFailed);
        var outcomes = taken.ToDictionary(outcome => outcome.Id);
        foreach (var paper in twins.Values.DistinctBy(paper => paper.Id))
        {
            var parts = twins.Where(twin => twin.Value.Id == paper.Id).Select(twin => twin.Key).Append(paper.Id)
                .Select(id => outcomes.Remove(id, out var part) ? part : null)
                .OfType<PaperOutcome>()
                .ToList();
            var outcome = await intake.TakeAsync(paper, cancellationToken).ConfigureAwait(false);
            outcomes[paper.Id] = outcome with
            {
                Downloaded = outcome.Downloaded || parts.Any(part => part.Downloaded),
                Extracted = outcome.Extracted || parts.Any(part => part.Extracted),
            };
        }

        return (outcomes.Values, [.. twins.Keys]);
    }

    private async Task<IReadOnlyList<PaperOutcome>> TakeAllAsync(
        IngestContext tools,
        IReadOnlyList<ListedPaper> papers,
        IndexSnapshot? indexed,
        CancellationToken cancellationToken)
    {
        var fetched = 0;
        var intake = new PaperPipeline(tools, indexed, options.RetryFailed)
        {
            Fetched = () => progress?.Report(
                new IngestProgress(Stages.Download, Interlocked.Increment(ref fetched), papers.Count)),
        };
        var outcomes = new ConcurrentBag<PaperOutcome>();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = PapersAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            HostByHost(papers),
            atOnce,
            async (paper, stop) =>
            {
                outcomes.Add(await intake.TakeAsync(paper, stop).ConfigureAwait(false));
                progress?.Report(new IngestProgress(Stages.Extract, outcomes.Count, papers.Count));
            }).ConfigureAwait(false);
        return [.. outcomes];
    }
}
