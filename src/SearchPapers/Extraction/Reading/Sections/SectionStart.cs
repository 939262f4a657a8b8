using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

internal sealed record SectionStart(PaperLine Line, string Heading, int Level);
