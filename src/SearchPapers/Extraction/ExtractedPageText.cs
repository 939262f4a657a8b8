namespace SearchPapers.Extraction;

/// <summary>The text of one page.</summary>
/// <param name="Page">The page, counted from 1.</param>
/// <param name="Text">
/// Its lines in reading order, parted by line feeds. A word that is broken at a line's end stands whole on its first line.
/// </param>
public sealed record ExtractedPageText(int Page, string Text);
