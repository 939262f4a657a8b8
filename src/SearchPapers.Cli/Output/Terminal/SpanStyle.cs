namespace SearchPapers.Cli.Output.Terminal;

/// <summary>How a piece of text stands out, where a terminal can show it.</summary>
internal enum SpanStyle
{
    Plain,

    /// <summary>What the eye is to find: titles, and the words that were asked for.</summary>
    Bold,

    /// <summary>What is there for those who look for it.</summary>
    Dim,
}
