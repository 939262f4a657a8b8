namespace SearchPapers.Cli.Output.Terminal;

/// <summary>A piece of a line.</summary>
/// <param name="Text">The text; what would steer a terminal is taken out of it when it is written.</param>
/// <param name="Style">How it stands out.</param>
/// <param name="Link">Where a click on it leads; null where nowhere.</param>
internal sealed record TextSpan(string Text, SpanStyle Style = SpanStyle.Plain, string? Link = null)
{
    public static TextSpan Bold(string text, string? link = null) => new(text, SpanStyle.Bold, link);

    public static TextSpan Dim(string text) => new(text, SpanStyle.Dim);

    /// <summary>Whether both look alike, whatever they say.</summary>
    public bool HasFormatOf(TextSpan other) => Style == other.Style && Link == other.Link;
}
