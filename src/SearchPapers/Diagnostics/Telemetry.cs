namespace SearchPapers.Diagnostics;

internal static class Telemetry
{
    // The command line has no listeners: turning telemetry off saves loading the diagnostics assembly at startup.
    private static readonly bool IsSupported =
        !AppContext.TryGetSwitch("SearchPapers.Telemetry.IsSupported", out var isOn) || isOn;

    /// <summary>Runs work, measured if there are listeners.</summary>
    /// <param name="kind">The kind of work.</param>
    /// <param name="work">The work; its argument is the operation to tag, or null without listeners.</param>
    public static Task<T> MeasureAsync<T>(OperationKind kind, Func<Operation?, Task<T>> work) =>
        IsSupported && Operation.HasListeners(kind) ? Operation.RunAsync(kind, work) : work(null);
}
