namespace SearchPapers;

/// <summary>An address that a source gives for a paper.</summary>
/// <param name="Kind">The kind of the target.</param>
/// <param name="Url">The address, as written in the source.</param>
public sealed record PaperLink(PaperLinkKind Kind, string Url);
