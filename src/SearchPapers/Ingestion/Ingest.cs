using System.Collections.Concurrent;
using SearchPapers.Download;
using SearchPapers.Extraction;
using SearchPapers.Indexing;
using SearchPapers.Semantics;

namespace SearchPapers.Ingestion;

/// <summary>One run from reading lists to an index that is up to date.</summary>
internal sealed class Ingest(
    CorpusFolder corpus, IndexEncoder encoder, IngestOptions options, TimeProvider time, IProgress<IngestProgress>? progress)
{
    // Papers wait for their host most of the time: many at once keep every host and every core busy.
    private const int PapersAtOnce = 32;

    public async Task<IngestResult> RunAsync(
        IndexFolder folder, IndexSnapshot? indexed, CancellationToken cancellationToken)
    {
        using var catalog = await Catalog.OpenAsync(corpus.CatalogPath, cancellationToken).ConfigureAwait(false);
        var sources = new SourceIntake(corpus, catalog, indexed);
        var intake = await sources.ReadAsync(options.Sources, cancellationToken).ConfigureAwait(false);
        progress?.Report(new IngestProgress(IngestStage.Lists, intake.References.Count, intake.References.Count));

        var outcomes = await TakeAllAsync(catalog, intake.References, indexed, cancellationToken).ConfigureAwait(false);
        var changed = outcomes.Select(outcome => outcome.Changed).OfType<IndexEntry>()
            .OrderBy(entry => entry.Paper.Paper.Id)
            .ToList();
        var removed = options.Prune ? intake.Vanished : [];
        progress?.Report(new IngestProgress(IngestStage.Index, 0, changed.Count));
        await new IndexUpdate(folder, indexed, encoder).ApplyAsync(changed, removed, cancellationToken).ConfigureAwait(false);
        progress?.Report(new IngestProgress(IngestStage.Index, changed.Count, changed.Count));
        catalog.Remove(removed);
        catalog.Compact();
        var notices = outcomes.Select(outcome => outcome.Notice).OfType<string>();
        return ResultOf(outcomes, changed.Count, [.. catalog.Notices, .. intake.Notices(options.Prune), .. notices]);
    }

    // A paper of each host in turn: those of one polite host must not keep all others waiting.
    private static IEnumerable<Reference> HostByHost(IEnumerable<Reference> references) => references
        .GroupBy(reference => reference.PdfAddresses is [var first, ..] ? first.Host : "", StringComparer.OrdinalIgnoreCase)
        .SelectMany(host => host.Select((reference, turn) => (Reference: reference, Turn: turn)))
        .OrderBy(entry => entry.Turn)
        .Select(entry => entry.Reference);

    private static IngestResult ResultOf(
        IReadOnlyList<PaperOutcome> outcomes, int indexed, IReadOnlyList<string> notices) => new()
        {
            Papers = outcomes.Count,
            Downloaded = outcomes.Count(outcome => outcome.Downloaded),
            Extracted = outcomes.Count(outcome => outcome.Extracted),
            Unchanged = outcomes.Count(outcome => outcome.Changed is null),
            Failed = [.. outcomes.Select(outcome => outcome.Failure).OfType<PaperFailure>().OrderBy(failure => failure.Id)],
            Indexed = indexed,
            Notices = notices,
        };

    private async Task<IReadOnlyList<PaperOutcome>> TakeAllAsync(
        Catalog catalog,
        IReadOnlyList<Reference> references,
        IndexSnapshot? indexed,
        CancellationToken cancellationToken)
    {
        using var downloader = new PdfDownloader(new DownloadOptions
        {
            AllowPrivateAddresses = options.AllowPrivateAddresses,
            MaxBytes = options.MaxPdfBytes,
            Budget = options.NetworkBudget,
            TimeProvider = time,
        });
        var extractor = new PaperExtractor();
        await using var _ = extractor.ConfigureAwait(false);
        var tools = new IntakeTools(corpus, catalog, downloader, extractor, time);
        var intake = new PaperIntake(tools, indexed, options.RetryFailed);
        var outcomes = new ConcurrentBag<PaperOutcome>();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = PapersAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            HostByHost(references),
            atOnce,
            async (reference, stop) =>
            {
                outcomes.Add(await intake.TakeAsync(reference, stop).ConfigureAwait(false));
                progress?.Report(new IngestProgress(IngestStage.Papers, outcomes.Count, references.Count));
            }).ConfigureAwait(false);
        return [.. outcomes];
    }
}
