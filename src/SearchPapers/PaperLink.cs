namespace SearchPapers;

/// <summary>An address that a reading list gives for a paper.</summary>
/// <param name="Kind">What the address leads to.</param>
/// <param name="Url">The address as the list has it.</param>
public sealed record PaperLink(PaperLinkKind Kind, string Url);
