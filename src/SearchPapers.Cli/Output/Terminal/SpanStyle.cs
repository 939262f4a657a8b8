namespace SearchPapers.Cli.Output.Terminal;

internal enum SpanStyle
{
    Plain,

    /// <summary>Titles and query words.</summary>
    Bold,

    /// <summary>Secondary information.</summary>
    Dim,
}
