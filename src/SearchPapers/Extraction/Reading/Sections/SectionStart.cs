using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

/// <summary>Where a section begins.</summary>
internal sealed record SectionStart(PaperLine Line, string Heading, int Level);
