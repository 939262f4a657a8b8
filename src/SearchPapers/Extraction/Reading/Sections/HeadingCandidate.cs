using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

internal sealed record HeadingCandidate(IReadOnlyList<PaperLine> Lines, SectionNumber? Number, LineStyle Style)
{
    public string Text => string.Join(' ', Lines.Select(line => line.Text));
}
