using Spectre.Console;
using Spectre.Console.Rendering;

namespace SearchPapers.Cli.Output.Terminal;

/// <summary>Says beside a bar how many papers are done, how fast, and how long the rest will take.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Markup(
        Figures((long)task.Value, (long)task.MaxValue, task.IsFinished ? null : task.Speed, task.RemainingTime));

    /// <summary>Returns the figures.</summary>
    /// <param name="done">How many papers are done.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="perSecond">How many are done in a second; null where it is not known, or over.</param>
    /// <param name="left">How long the rest will take; null where it is not known.</param>
    public static string Figures(long done, long total, double? perSecond, TimeSpan? left)
    {
        var count = Invariant($"{done:N0} of {total:N0}");
        if (perSecond is not > 0)
        {
            return count;
        }

        // A polite download takes seconds.
        var rate = perSecond >= 1 ? Invariant($"{perSecond:N0}/s") : Invariant($"{perSecond * 60:N0}/min");
        return left is { } time ? $"{count}, {rate}, {Invariant($"{time:h\\:mm\\:ss}")} left" : $"{count}, {rate}";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
