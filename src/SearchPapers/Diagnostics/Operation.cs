using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;

namespace SearchPapers.Diagnostics;

/// <summary>Something that is going on and is measured: an activity, and a duration when it ends.</summary>
internal sealed class Operation
{
    private const string Name = "SearchPapers";

    private static readonly string? Version = typeof(Operation).Assembly.GetName().Version?.ToString();
    private static readonly ActivitySource Activities = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);
    private static readonly Histogram<double>[] Durations = [.. Enum.GetValues<OperationKind>().Select(CreateDuration)];

    private readonly Activity? _activity;
    private readonly long _start = Stopwatch.GetTimestamp();

    // Not the framework's TagList: a value, for which the runtime would load its assembly before anybody listens.
    private readonly List<KeyValuePair<string, object?>> _tags = [];

    private Operation(Activity? activity) => _activity = activity;

    public static bool HasListeners(OperationKind kind) => Activities.HasListeners() || Durations[(int)kind].Enabled;

    /// <summary>Does some work as an operation; what it throws is seen and not caught.</summary>
    /// <remarks>The activity starts here, in an asynchronous method, so that it does not stay the caller's current one.</remarks>
    public static async Task<T> RunAsync<T>(OperationKind kind, Func<Operation?, Task<T>> work)
    {
        using var activity = Activities.StartActivity(GetName(kind));
        var operation = new Operation(activity);
        try
        {
            return await work(operation).ConfigureAwait(false);
        }
        catch (Exception e) when (!operation.RecordError(e))
        {
            throw;
        }
        finally
        {
            var seconds = Stopwatch.GetElapsedTime(operation._start).TotalSeconds;
            Durations[(int)kind].Record(seconds, CollectionsMarshal.AsSpan(operation._tags));
        }
    }

    /// <summary>Says something of it that has few values, for the activity and the duration.</summary>
    public void Tag(string name, string value)
    {
        _activity?.SetTag(name, value);
        _tags.Add(new(name, value));
    }

    /// <summary>Says a number of it, for the activity alone.</summary>
    public void Count(string name, int value) => _activity?.SetTag(name, value);

    // The tag is the kind of error (SearchPapersError), or the type of an exception of another origin.
    private bool RecordError(Exception exception)
    {
        Tag("error.type", exception is SearchPapersException { Error: var error } ? error.ToString() : exception.GetType().FullName!);
        // Without the message: it may hold the query.
        _activity?.SetStatus(ActivityStatusCode.Error);
        return true;
    }

    private static Histogram<double> CreateDuration(OperationKind kind) =>
        Meter.CreateHistogram<double>(
            $"{GetName(kind)}.duration", "s", $"How long it takes to {kind.ToString().ToLowerInvariant()}.");

    private static string GetName(OperationKind kind) => $"searchpapers.{kind.ToString().ToLowerInvariant()}";
}
