using System.Text;

namespace SearchPapers.Extraction.Layout;

/// <summary>A line of text as it stands on the page.</summary>
internal sealed record PageLine
{
    private string? _text;

    public required IReadOnlyList<StyledRun> Runs { get; init; }

    public float Baseline { get; init; }

    /// <summary>Gets the size that most of the line's characters have.</summary>
    public float Size { get; init; }

    /// <summary>Gets which stretch of a column the line stands in, numbered in reading order.</summary>
    public int Region { get; init; }

    /// <summary>Gets whether the line is no part of the upright text: it is turned, or numbers a line.</summary>
    public bool IsAside { get; init; }

    public float Left => Runs[0].Left;

    public float Right => Runs[^1].Right;

    public float Width => Right - Left;

    public string Text => _text ??= Join(Runs);

    /// <summary>Tells whether most of the line's characters have a style.</summary>
    public bool IsMostly(FontStyle style)
    {
        var (all, styled) = (0, 0);
        foreach (var run in Runs)
        {
            all += run.Text.Length;
            styled += run.Style.HasFlag(style) ? run.Text.Length : 0;
        }

        return 2 * styled > all;
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
