using Spectre.Console;
using Spectre.Console.Rendering;

namespace SearchPapers.Cli.Output.Terminal;

internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Markup(
        Figures((long)task.Value, (long)task.MaxValue, task.IsFinished ? null : task.Speed, task.RemainingTime));

    /// <param name="done">The number of finished papers.</param>
    /// <param name="total">The number of papers.</param>
    /// <param name="perSecond">Papers per second, or null if unknown or finished.</param>
    /// <param name="left">The remaining time, or null if unknown.</param>
    public static string Figures(long done, long total, double? perSecond, TimeSpan? left)
    {
        var count = Invariant($"{done:N0} of {total:N0}");
        if (perSecond is not > 0)
        {
            return count;
        }

        // Downloads take seconds each.
        var rate = perSecond >= 1 ? Invariant($"{perSecond:N0}/s") : Invariant($"{perSecond * 60:N0}/min");
        return left is { } time ? $"{count}, {rate}, {Invariant($"{time:h\\:mm\\:ss}")} left" : $"{count}, {rate}";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
