namespace SearchPapers.Extraction.Reading.Lines;

internal sealed record Block(IReadOnlyList<PaperLine> Lines)
{
    public PaperLine First => Lines[0];

    public PaperLine Last => Lines[^1];

    public string Text => string.Join(' ', Lines.Select(line => line.Text));

    public void Mark(LineRole role)
    {
        foreach (var line in Lines)
        {
            line.Role = role;
        }
    }
}
