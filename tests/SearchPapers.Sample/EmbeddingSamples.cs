using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SearchPapers.DependencyInjection;
using SearchPapers.Encoders;

namespace SearchPapers.Sample;

/// <summary>The samples of docs/embedding.md, in its order.</summary>
internal static class EmbeddingSamples
{
    public static async Task IngestAndAskAsync(CancellationToken cancel)
    {
        var options = new PaperLibraryOptions { CorpusPath = "corpus", IndexPath = "index" };
        await using var library = await PaperLibrary.OpenAsync(options, cancel);

        var done = await library.IngestAsync(new IngestOptions { Sources = ["list.md", "abstracts.jsonl"] }, cancellationToken: cancel);
        foreach (var failure in done.Failed)
        {
            Console.WriteLine($"{failure.Id} ({failure.Stage}): {failure.Reason}");
        }

        var answer = await library.AskAsync("which papers bound generalization via stability", cancellationToken: cancel);
        var found = await library.SearchAsync("\"uniform convergence\" year:2018..", new SearchOptions { Top = 3 }, cancel);
        Console.WriteLine($"{answer.Hits.Count} and {found.Hits.Count} papers");
    }

    public static async Task SimilarAsync(PaperLibrary library, CancellationToken cancel)
    {
        var like = new SimilarQuery { Ids = [new PaperId("charles18a")], NotIds = [new PaperId("zhou18a")] };
        var near = await library.SimilarAsync(like, cancellationToken: cancel);
        Console.WriteLine($"{near.Hits.Count} papers");
    }

    public static async Task RemoveAsync(PaperLibrary library, CancellationToken cancel)
    {
        var gone = await library.RemoveAsync([new PaperId("charles18a")], cancel);
        var rest = await library.RemoveSourceAsync("list.md", cancel);
        Console.WriteLine($"{gone.Removed.Count + rest.Removed.Count} removed, {rest.Papers} left");
    }

    public static async Task WatchAsync(PaperLibrary library, CancellationToken cancel)
    {
        await foreach (var round in library.WatchAsync(new IngestOptions { Sources = ["list.md"] }, cancel))
        {
            Console.WriteLine(round.Error?.Message ?? $"{round.Indexed} papers taken in");
        }
    }

    public static async Task CheckAsync(CancellationToken cancel)
    {
        var problems = await PaperLibrary.CheckAsync(new PaperLibraryOptions { IndexPath = "index" }, cancellationToken: cancel);
        foreach (var problem in problems)
        {
            Console.WriteLine($"{problem.Id} {problem.Reason}; fix: {problem.Fix} {string.Join(' ', problem.FixArguments ?? [])}");
        }
    }

    public static async Task EvaluateAsync(PaperLibrary library, CancellationToken cancel)
    {
        var results = await library.EvaluateAsync("judged", SearchMode.Hybrid, cancellationToken: cancel);
        Console.WriteLine(results[0].NdcgAt10);
    }

    public static void Add(IServiceCollection services) =>
        services.AddSearchPapers(options =>
        {
            options.CorpusPath = "/var/lib/papers/corpus";
            options.IndexPath = "/var/lib/papers/index";
        });

    public static PaperLibraryOptions WithOwnEncoder(IEmbeddingGenerator<string, Embedding<float>> generator) =>
        new() { Encoder = new PaperEncoder(generator) };

    public static PaperLibraryOptions WithLog(ILoggerFactory loggers) => new() { LoggerFactory = loggers };

    public static MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == "SearchPapers")
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, seconds, _, _) => Console.WriteLine($"{instrument.Name}: {seconds} s"));
        listener.Start();
        return listener;
    }

    public static async Task<string> TellAsync(PaperLibrary library, string query, CancellationToken cancel)
    {
        try
        {
            var results = await library.SearchAsync(query, cancellationToken: cancel);
            return $"{results.TotalHits} papers";
        }
        catch (SearchPapersException e) when (e.Error == SearchPapersError.QuerySyntax)
        {
            return $"At {e.Position}: {e.Message}";
        }
        catch (SearchPapersException e)
        {
            return e.Message;
        }
    }
}
