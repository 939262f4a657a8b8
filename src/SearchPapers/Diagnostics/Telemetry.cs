namespace SearchPapers.Diagnostics;

/// <summary>Measures what is done, for those who listen to the activities and the meter named "SearchPapers".</summary>
internal static class Telemetry
{
    // A program of one answer has nobody listening, and is spared the assembly that they would listen with.
    private static readonly bool IsSupported =
        !AppContext.TryGetSwitch("SearchPapers.Telemetry.IsSupported", out var isOn) || isOn;

    /// <summary>Does some work, and measures it where somebody listens.</summary>
    /// <param name="kind">What the work is.</param>
    /// <param name="work">The work; it is given what it can say of itself to, null where nobody listens.</param>
    public static Task<T> MeasureAsync<T>(OperationKind kind, Func<Operation?, Task<T>> work) =>
        IsSupported && Operation.HasListeners(kind) ? Operation.RunAsync(kind, work) : work(null);
}
