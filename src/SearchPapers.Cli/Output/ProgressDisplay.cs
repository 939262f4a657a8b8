using Spectre.Console;

namespace SearchPapers.Cli.Output;

/// <summary>Shows how far an ingest has come: bars on a terminal, plain lines elsewhere.</summary>
internal static class ProgressDisplay
{
    public static Task<T> RunAsync<T>(IAnsiConsole console, Func<IProgress<IngestProgress>, Task<T>> work) =>
        console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi
            ? BarsAsync(console, work)
            : work(new Lines(console));

    private static Task<T> BarsAsync<T>(IAnsiConsole console, Func<IProgress<IngestProgress>, Task<T>> work) =>
        console.Progress().AutoClear(true).StartAsync(context => work(new Bars(context)));

    private static string NameOf(IngestStage stage) => stage switch
    {
        IngestStage.Lists => "Papers listed",
        IngestStage.Papers => "Fetched and read",
        _ => "Indexed",
    };

    private sealed class Bars(ProgressContext context) : IProgress<IngestProgress>
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<IngestStage, ProgressTask> _bars = [];

        public void Report(IngestProgress value)
        {
            lock (_lock)
            {
                if (!_bars.TryGetValue(value.Stage, out var bar))
                {
                    bar = _bars[value.Stage] = context.AddTask(NameOf(value.Stage));
                }

                bar.MaxValue = Math.Max(1, value.Total);
                bar.Value = value.Total == 0 ? 1 : Math.Max(bar.Value, value.Done);
            }
        }
    }

    // A line at the beginning and at each further tenth tells enough in a log.
    private sealed class Lines(IAnsiConsole console) : IProgress<IngestProgress>
    {
        private const int Steps = 10;

        private readonly Lock _lock = new();
        private (IngestStage Stage, int Step) _last = (IngestStage.Lists, -1);

        public void Report(IngestProgress value)
        {
            lock (_lock)
            {
                var now = (value.Stage, Step: value.Total == 0 ? Steps : value.Done * Steps / value.Total);
                if (now.CompareTo(_last) > 0 && value.Done > 0)
                {
                    _last = now;
                    console.WriteLine($"{NameOf(value.Stage)}: {value.Done} of {value.Total}");
                }
            }
        }
    }
}
