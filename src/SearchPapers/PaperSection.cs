namespace SearchPapers;

/// <summary>A section of a paper.</summary>
/// <param name="Heading">The heading's text with its number, such as "3.1 Proof of Theorem 2".</param>
/// <param name="Level">The nesting depth: 1 for a section, 2 for a subsection.</param>
/// <param name="Page">The 1-based page of the heading.</param>
public sealed record PaperSection(string Heading, int Level, int Page);
