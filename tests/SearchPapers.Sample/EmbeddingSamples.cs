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
    public static async Task IngestAndAskAsync(CancellationToken cancellationToken)
    {
        var options = new PaperLibraryOptions { CorpusPath = "corpus", IndexPath = "index" };
        await using var library = await PaperLibrary.OpenAsync(options, cancellationToken);

        var ingest = new IngestOptions { Sources = ["list.md", "abstracts.jsonl"] };
        var update = await library.IngestAsync(ingest, cancellationToken: cancellationToken);
        foreach (var failure in update.Failed)
        {
            Console.WriteLine($"{failure.Id} ({failure.Stage}): {failure.Reason}");
        }

        var question = "which papers bound generalization via stability";
        var answer = await library.AskAsync(question, cancellationToken: cancellationToken);

        var query = "\"uniform convergence\" year:2018..";
        var results = await library.SearchAsync(query, new SearchOptions { Top = 3 }, cancellationToken);
        Console.WriteLine($"{answer.Hits.Count} and {results.Hits.Count} papers");
    }

    public static async Task SimilarAsync(PaperLibrary library, CancellationToken cancellationToken)
    {
        var query = new SimilarQuery { Ids = [new PaperId("charles18a")], NotIds = [new PaperId("zhou18a")] };
        var results = await library.SimilarAsync(query, cancellationToken: cancellationToken);
        Console.WriteLine($"{results.Hits.Count} papers");
    }

    public static async Task RemoveAsync(PaperLibrary library, CancellationToken cancellationToken)
    {
        var byId = await library.RemoveAsync([new PaperId("charles18a")], cancellationToken);
        var bySource = await library.RemoveSourceAsync("list.md", cancellationToken);
        Console.WriteLine($"{byId.Removed.Count + bySource.Removed.Count} removed, {bySource.Papers} left");
    }

    public static async Task WatchAsync(PaperLibrary library, CancellationToken cancellationToken)
    {
        await foreach (var update in library.WatchAsync(new IngestOptions { Sources = ["list.md"] }, cancellationToken))
        {
            Console.WriteLine(update.Error?.Message ?? $"{update.Indexed} papers indexed");
        }
    }

    public static async Task CheckAsync(CancellationToken cancellationToken)
    {
        var options = new PaperLibraryOptions { CorpusPath = "corpus", IndexPath = "index" };
        var problems = await PaperLibrary.CheckAsync(options, cancellationToken: cancellationToken);
        foreach (var problem in problems)
        {
            Console.WriteLine($"{problem.Stage} {problem.Id}: {problem.Reason}");
        }
    }

    public static async Task EvaluateAsync(PaperLibrary library, CancellationToken cancellationToken)
    {
        var results = await library.EvaluateAsync("judged", SearchMode.Hybrid, cancellationToken: cancellationToken);
        Console.WriteLine(results[0].NdcgAt10);
    }

    public static void Add(IServiceCollection services) =>
        services.AddSearchPapers(options =>
        {
            options.CorpusPath = "/var/lib/papers/corpus";
            options.IndexPath = "/var/lib/papers/index";
        });

    public static PaperLibraryOptions WithOwnEncoder(IEmbeddingGenerator<string, Embedding<float>> generator)
    {
        var options = new PaperLibraryOptions { Encoder = new PaperEncoder(generator) };
        return options;
    }

    public static PaperLibraryOptions WithLog(ILoggerFactory loggers) => new() { LoggerFactory = loggers };

    public static MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meterListener) =>
            {
                if (instrument.Meter.Name == "SearchPapers")
                {
                    meterListener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (instrument, seconds, _, _) => Console.WriteLine($"{instrument.Name}: {seconds} s"));
        listener.Start();
        return listener;
    }

    public static async Task<string> CountAsync(PaperLibrary library, string query, CancellationToken cancellationToken)
    {
        try
        {
            var results = await library.SearchAsync(query, cancellationToken: cancellationToken);
            return $"{results.TotalHits} papers";
        }
        catch (SearchPapersException exception) when (exception.Error == SearchPapersError.QuerySyntax)
        {
            return $"At {exception.Position}: {exception.Message}";
        }
        catch (SearchPapersException exception)
        {
            return exception.Message;
        }
    }
}
