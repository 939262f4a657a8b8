using System.Text;

namespace SearchPapers.Extraction.Layout;

internal sealed record PageLine
{
    private string? _text;

    public required IReadOnlyList<StyledRun> Runs { get; init; }

    public float Baseline { get; init; }

    /// <summary>The font size of most characters, in points.</summary>
    public float Size { get; init; }

    /// <summary>The index of the region of a column that holds the line, in reading order.</summary>
    public int Region { get; init; }

    /// <summary>Whether the line is outside the upright text: rotated text or a line number.</summary>
    public bool IsOutOfFlow { get; init; }

    public float Left => Runs[0].Left;

    public float Right => Runs[^1].Right;

    public float Width => Right - Left;

    public string Text => _text ??= Join(Runs);

    public bool IsMostly(FontStyle style)
    {
        var (total, styled) = (0, 0);
        foreach (var run in Runs)
        {
            total += run.Text.Length;
            styled += run.Style.HasFlag(style) ? run.Text.Length : 0;
        }

        return 2 * styled > total;
    }

    public static string Join(IEnumerable<StyledRun> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            if (run.SpaceBefore && text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(run.Text);
        }

        return text.ToString();
    }
}
