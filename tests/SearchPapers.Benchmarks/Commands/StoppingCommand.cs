using System.CommandLine;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Encoders.Training;
using SearchPapers.Extraction;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>Measures how long a canceled call of the library takes to return.</summary>
internal sealed class StoppingCommand
{
    private readonly string _work;
    private readonly string _papers;
    private readonly string _collection;
    private readonly string _pdf;
    private readonly PaperLibraryOptions _folders;
    private int _builds;

    private StoppingCommand(string work, string papers, string collection, string pdf)
    {
        (_work, _papers, _collection, _pdf) = (work, papers, collection, pdf);
        _folders = new PaperLibraryOptions { CorpusPath = Path.Combine(work, "corpus"), IndexPath = Path.Combine(work, "index") };
    }

    private IngestOptions Ingest => new() { Sources = [_papers] };

    public static Command Create()
    {
        var work = Inputs.Out("An empty folder for indexes and encoders; they stay there.");
        var papers = File("--papers", "Papers as JSON lines.");
        var collection = File("--collection", "A judged collection's folder in BEIR's layout.");
        var pdf = File("--pdf", "A PDF.");
        var moments = Inputs.Number("--moments", "How often each call is stopped.", 20);
        var command =
            new Command("stopping", "How long a canceled call takes to return, at moments all over the call.")
        {
            work, papers, collection, pdf, moments,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = Directory.CreateDirectory(parsed.GetRequiredValue(work)).FullName;
            var calls = new StoppingCommand(
                folder, parsed.GetRequiredValue(papers), parsed.GetRequiredValue(collection),
                parsed.GetRequiredValue(pdf));
            await calls.RunAsync(new Stopping(parsed.GetValue(moments)), cancel);
        });
        return command;
    }

    private static Option<string> File(string name, string description) =>
        new(name) { Description = description, HelpName = "PATH", Required = true };

    private async Task RunAsync(Stopping stopping, CancellationToken cancel)
    {
        await using var library = await PaperLibrary.OpenAsync(_folders, cancel);
        await library.IngestAsync(Ingest, cancellationToken: cancel);
        var table = new MarkdownTable("call", "stopped", "wait p50 ms", "longest ms");
        var best = await library.SearchAsync("learning", new SearchOptions { Top = 1 }, cancel);
        foreach (var (name, call) in Calls(library, best.Hits[0].Paper.Id))
        {
            var waits = await stopping.WaitsAsync(call);
            table.Row(
                name, waits.Count, waits.Count == 0 ? null : Times.Of(waits).P50, waits.Count == 0 ? null : waits[^1]);
        }
    }

    private IEnumerable<(string Name, Func<CancellationToken, Task> Call)> Calls(PaperLibrary library, PaperId hit)
    {
        yield return ("open", async stop => await (await PaperLibrary.OpenAsync(_folders, stop)).DisposeAsync());
        yield return ("ingest, a new index", BuildAsync);
        yield return ("ask", stop => library.AskAsync(
            "which papers bound generalization via stability", cancellationToken: stop));
        yield return ("search, 1,000 by year", stop => library.SearchAsync(
            "learning model data", new SearchOptions { Top = SearchOptions.MaxTop, NewestFirst = true, Explain = true }, stop));
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

    private async Task BuildAsync(CancellationToken stop)
    {
        var folders = _folders with { IndexPath = Path.Combine(_work, $"index-{++_builds}") };
        var library = await PaperLibrary.OpenAsync(folders, CancellationToken.None);
        try
        {
            await library.IngestAsync(Ingest, cancellationToken: stop);
        }
        finally
        {
            // The canceled work ends by itself; the caller does not wait for it.
            _ = library.DisposeAsync().AsTask();
        }
    }

    // Its first round, as a watch has no end.
    private async Task WatchAsync(PaperLibrary library, CancellationToken stop)
    {
        await foreach (var round in library.WatchAsync(Ingest, stop))
        {
            if (round.Papers > 0)
            {
                return;
            }
        }
    }

    private async Task ExtractAsync(CancellationToken stop)
    {
        var extractor = new PaperExtractor();
        try
        {
            await extractor.ExtractAsync(_pdf, stop);
        }
        finally
        {
            _ = extractor.DisposeAsync().AsTask();
        }
    }
}
