using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>Builds the lines of a page and moves each hyphenated word as a whole to its first line.</summary>
internal sealed class PaperLineBuilder(Dehyphenation hyphenation)
{
    public List<PaperLine> Build(PdfPage page)
    {
        var lines = new List<PaperLine>(page.Lines.Count);
        var start = 0;
        var runs = page.Lines.Select(line => line.Runs).ToList();
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (i + 1 < runs.Count && page.Lines[i].Region == page.Lines[i + 1].Region)
            {
                (runs[i], runs[i + 1]) = JoinBrokenWord(runs[i], runs[i + 1]);
            }

            var line = new PaperLine(page, page.Lines[i], runs[i], start);
            if (line.Text.Length > 0)
            {
                lines.Add(line);
                start += line.Text.Length + 1;
            }
        }

        return lines;
    }

    /// <summary>Returns the page text that <see cref="PaperLine.Start"/> refers to.</summary>
    public static string JoinText(IEnumerable<PaperLine> lines) => string.Join('\n', lines.Select(line => line.Text));

    private (IReadOnlyList<StyledRun> Upper, IReadOnlyList<StyledRun> Lower) JoinBrokenWord(
        IReadOnlyList<StyledRun> upper, IReadOnlyList<StyledRun> lower)
    {
        if (upper.Count == 0 || lower.Count == 0 || Math.Abs(upper[^1].Size - lower[0].Size) > 0.1f * lower[0].Size
            || hyphenation.Join(upper[^1].Text, lower[0].Text) is not { } word)
        {
            return (upper, lower);
        }

        // Brackets and marks that follow the moved half without a space move with it.
        var moved = 1;
        while (moved < lower.Count && !lower[moved].SpaceBefore)
        {
            moved++;
        }

        return (
            [.. upper.SkipLast(1), upper[^1] with { Text = word }, .. lower.Take(moved).Skip(1)],
            [.. lower.Skip(moved)]);
    }
}
