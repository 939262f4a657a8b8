using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

/// <summary>A line that may begin a heading, with the lines that the heading runs on over.</summary>
internal sealed record HeadingLine(IReadOnlyList<PaperLine> Lines, SectionNumber? Number, LineStyle Look)
{
    public string Text => string.Join(' ', Lines.Select(line => line.Text));
}
