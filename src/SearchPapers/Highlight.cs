namespace SearchPapers;

/// <summary>A query term in the text of a passage.</summary>
/// <param name="Start">The start in the text, in UTF-16 units from 0.</param>
/// <param name="Length">The length in UTF-16 units.</param>
public readonly record struct Highlight(int Start, int Length);
