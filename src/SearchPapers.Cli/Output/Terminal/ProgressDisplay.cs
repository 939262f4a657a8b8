using Spectre.Console;

namespace SearchPapers.Cli.Output.Terminal;

/// <summary>One progress bar per stage of an ingest, with rate and remaining time.</summary>
internal static class ProgressDisplay
{
    private const int BarWidth = 24;

    public static Task<T> RunAsync<T>(
        TerminalCapabilities capabilities,
        Func<IProgress<IngestProgress>, Task<T>> work) => Consoles.ProgressConsole(capabilities)
        .Progress()
        .AutoClear(true)
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn { Width = BarWidth },
            new RateColumn())
        .StartAsync(context => work(new Bars(context)));

    private static string NameOf(string stage) => stage switch
    {
        "list" => "Listed",
        "download" => "Downloaded",
        "extract" => "Read",
        _ => "Indexed",
    };

    private sealed class Bars(ProgressContext context) : IProgress<IngestProgress>
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, ProgressTask> _bars = [];

        public void Report(IngestProgress value)
        {
            lock (_lock)
            {
                if (value.Total == 0)
                {
                    return;
                }

                if (!_bars.TryGetValue(value.Stage, out var bar))
                {
                    bar = _bars[value.Stage] = context.AddTask(NameOf(value.Stage));
                }

                bar.MaxValue = value.Total;
                bar.Value = Math.Max(bar.Value, value.Done);
            }
        }
    }
}
