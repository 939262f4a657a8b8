namespace SearchPapers;

/// <summary>A word of a passage that the query asked for.</summary>
/// <param name="Start">Where the word begins in the passage's text, in UTF-16 units from 0.</param>
/// <param name="Length">How long the word is, in UTF-16 units.</param>
public readonly record struct Highlight(int Start, int Length);
