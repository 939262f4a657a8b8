namespace SearchPapers.Extraction.Reading;

/// <summary>Where a section begins.</summary>
internal sealed record SectionStart(PaperLine Line, string Heading, int Level);
