using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;

namespace SearchPapers.Diagnostics;

internal sealed class Operation
{
    private const string Name = "SearchPapers";

    private static readonly string? Version = typeof(Operation).Assembly.GetName().Version?.ToString();
    private static readonly ActivitySource Activities = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);
    private static readonly Histogram<double>[] Durations = [.. Enum.GetValues<OperationKind>().Select(CreateDuration)];

    private readonly Activity? _activity;
    private readonly long _start = Stopwatch.GetTimestamp();

    // A field of the struct TagList would load its assembly even without listeners.
    private readonly List<KeyValuePair<string, object?>> _tags = [];

    private Operation(Activity? activity) => _activity = activity;

    public static bool HasListeners(OperationKind kind) => Activities.HasListeners() || Durations[(int)kind].Enabled;

    /// <summary>Runs work as an operation and records its errors without catching them.</summary>
    /// <remarks>
    /// Starts the activity in an asynchronous method, so that it does not remain the caller's current activity.
    /// </remarks>
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

    /// <summary>Adds a tag of low cardinality to the activity and the duration.</summary>
    public void Tag(string name, string value)
    {
        _activity?.SetTag(name, value);
        _tags.Add(new(name, value));
    }

    /// <summary>Adds a number to the activity only.</summary>
    public void Count(string name, int value) => _activity?.SetTag(name, value);

    // The tag is a SearchPapersError, or the type of any other exception. Always returns true, for exception filters.
    private bool RecordError(Exception exception)
    {
        Tag(
            "error.type",
            exception is SearchPapersException { Error: var error } ? error.ToString() : exception.GetType().FullName!);
        // Without the message, which may contain the query.
        _activity?.SetStatus(ActivityStatusCode.Error);
        return true;
    }

    private static Histogram<double> CreateDuration(OperationKind kind) =>
        Meter.CreateHistogram<double>(
            $"{GetName(kind)}.duration", "s", $"How long it takes to {kind.ToString().ToLowerInvariant()}.");

    private static string GetName(OperationKind kind) => $"searchpapers.{kind.ToString().ToLowerInvariant()}";
}
