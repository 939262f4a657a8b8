namespace SearchPapers.Cli.Output;

/// <summary>A piece of a line.</summary>
/// <param name="Text">The text; what would steer a terminal is taken out of it when it is written.</param>
/// <param name="Style">How it stands out.</param>
/// <param name="Link">Where a click on it leads; null where nowhere.</param>
internal sealed record Piece(string Text, TextStyle Style = TextStyle.Plain, string? Link = null)
{
    public static Piece Bold(string text, string? link = null) => new(text, TextStyle.Bold, link);

    public static Piece Dim(string text) => new(text, TextStyle.Dim);

    /// <summary>Whether both look alike, whatever they say.</summary>
    public bool IsLike(Piece other) => Style == other.Style && Link == other.Link;
}
