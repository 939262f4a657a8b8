namespace SearchPapers.Extraction.Structure;

/// <summary>Where a section begins.</summary>
internal sealed record SectionStart(PaperLine Line, string Heading, int Level);
