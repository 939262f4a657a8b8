namespace SearchPapers.Cli.Output.Terminal;

/// <summary>Text of one style. Control characters are removed when it is written.</summary>
internal sealed record TextSpan(string Text, SpanStyle Style = SpanStyle.Plain, string? Link = null)
{
    public static TextSpan Bold(string text, string? link = null) => new(text, SpanStyle.Bold, link);

    public static TextSpan Dim(string text) => new(text, SpanStyle.Dim);

    public bool HasFormatOf(TextSpan other) => Style == other.Style && Link == other.Link;
}
