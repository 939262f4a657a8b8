namespace SearchPapers;

/// <summary>A section of a paper, as its heading names it.</summary>
/// <param name="Heading">The heading's text with its number, such as "3.1 Proof of Theorem 2".</param>
/// <param name="Level">How deep the section is nested: 1 for a section, 2 for a subsection.</param>
/// <param name="Page">The page that the heading stands on, counted from 1.</param>
public sealed record PaperSection(string Heading, int Level, int Page);
