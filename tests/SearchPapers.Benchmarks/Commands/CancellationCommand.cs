using System.CommandLine;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Encoders.Training;
using SearchPapers.Extraction;

namespace SearchPapers.Benchmarks.Commands;

internal sealed class CancellationCommand
{
    private readonly string _work;
    private readonly string _papers;
    private readonly string _collection;
    private readonly string _pdf;
    private readonly PaperLibraryOptions _folders;
    private int _builds;

    private CancellationCommand(string work, string papers, string collection, string pdf)
    {
        (_work, _papers, _collection, _pdf) = (work, papers, collection, pdf);
        _folders = new PaperLibraryOptions
        {
            CorpusPath = Path.Combine(work, "corpus"),
            IndexPath = Path.Combine(work, "index"),
        };
    }

    private IngestOptions Ingest => new() { Sources = [_papers] };

    public static Command Create()
    {
        var work = BenchmarkOptions.Output("An empty folder for indexes and encoders; they stay there.");
        var papers = File("--papers", "Papers as JSON lines.");
        var collection = File("--collection", "A test collection in BEIR's layout.");
        var pdf = File("--pdf", "A PDF.");
        var moments = BenchmarkOptions.Number("--moments", "The number of times that each call is canceled.", 20);
        var command =
            new Command("cancellation", "Measure how long canceled calls take to return.")
        {
            work, papers, collection, pdf, moments,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = Directory.CreateDirectory(parsed.GetRequiredValue(work)).FullName;
            CancellationCommand calls = new CancellationCommand(
                folder, parsed.GetRequiredValue(papers), parsed.GetRequiredValue(collection),
                parsed.GetRequiredValue(pdf));
            await calls.RunAsync(new CancellationTimer(parsed.GetValue(moments)), cancel);
        });
        return command;
    }

    private static Option<string> File(string name, string description) =>
        new(name) { Description = description, HelpName = "PATH", Required = true };

    private async Task RunAsync(CancellationTimer timer, CancellationToken cancel)
    {
        await using var library = await PaperLibrary.OpenAsync(_folders, cancel);
        await library.IngestAsync(Ingest, cancellationToken: cancel);
        var table = new MarkdownTable("call", "runs canceled", "wait p50 ms", "longest ms");
        var best = await library.SearchAsync("learning", new SearchOptions { Top = 1 }, cancel);
        foreach (var (name, call) in Calls(library, best.Hits[0].Paper.Id))
        {
            var waits = await timer.MeasureAsync(call);
            double? median = waits.Count == 0 ? null : Times.FromMilliseconds(waits).P50;
            table.AddRow(name, waits.Count, median, waits.Count == 0 ? null : waits[^1]);
        }
    }

    private IEnumerable<(string Name, Func<CancellationToken, Task> Call)> Calls(PaperLibrary library, PaperId hit)
    {
        yield return ("open", async stop => await (await PaperLibrary.OpenAsync(_folders, stop)).DisposeAsync());
        yield return ("ingest, a new index", BuildAsync);
        yield return ("ask", stop => library.AskAsync(
            "which papers bound generalization via stability", cancellationToken: stop));
        yield return ("search, 1,000 by year", stop => library.SearchAsync(
            "learning model data", new SearchOptions { Top = SearchOptions.MaxTop, NewestFirst = true, Explain = true },
            stop));
        yield return ("similar, to a paper", stop => library.SimilarAsync(
            new SimilarQuery { Ids = [hit] }, cancellationToken: stop));
        yield return ("similar, to a PDF", stop => library.SimilarAsync(
            new SimilarQuery { PdfPath = _pdf }, cancellationToken: stop));
        yield return ("show", stop => library.GetAsync(hit, stop));
        yield return ("status", stop => library.GetStatusAsync(stop));
        yield return ("export, BibTeX", stop => library.ExportAsync(
            TextWriter.Null, ExportFormat.BibTex, cancellationToken: stop));
        yield return ("check", stop => PaperLibrary.CheckAsync(_folders, cancellationToken: stop));
        yield return ("remove", stop => library.RemoveAsync([new PaperId("none")], stop));
        yield return ("watch", stop => WatchAsync(library, stop));
        yield return ("evaluate a collection", stop => PaperLibrary.EvaluateCollectionAsync(
            _collection, mode: SearchMode.Hybrid, cancellationToken: stop));
        yield return ("train", stop => new EncoderTraining { Passes = 1 }.RunAsync(
            [_papers], Path.Combine(_work, "encoder"), cancellationToken: stop));
        yield return ("extract a PDF", ExtractAsync);
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var folders = _folders with { IndexPath = Path.Combine(_work, $"index-{++_builds}") };
        var library = await PaperLibrary.OpenAsync(folders, CancellationToken.None);
        try
        {
            await library.IngestAsync(Ingest, cancellationToken: cancellationToken);
        }
        finally
        {
            // The canceled work ends later; the measured caller does not wait for it.
            _ = library.DisposeAsync().AsTask();
        }
    }

    // Only the first round, because a watch never ends.
    private async Task WatchAsync(PaperLibrary library, CancellationToken cancellationToken)
    {
        await foreach (var round in library.WatchAsync(Ingest, cancellationToken))
        {
            if (round.Papers > 0)
            {
                return;
            }
        }
    }

    private async Task ExtractAsync(CancellationToken cancellationToken)
    {
        var extractor = new PaperExtractor();
        try
        {
            await extractor.ExtractAsync(_pdf, cancellationToken);
        }
        finally
        {
            _ = extractor.DisposeAsync().AsTask();
        }
    }
}
