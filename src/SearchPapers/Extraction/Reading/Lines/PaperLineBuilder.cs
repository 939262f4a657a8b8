using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>
/// Lays out the text of pages: a line a line, a word that was broken at a line's end whole on its first line.
/// </summary>
internal sealed class PaperLineBuilder(Dehyphenation hyphenation)
{
    public List<PaperLine> Of(PdfPage page)
    {
        var lines = new List<PaperLine>(page.Lines.Count);
        var start = 0;
        var runs = page.Lines.Select(line => line.Runs).ToList();
        for (var at = 0; at < page.Lines.Count; at++)
        {
            if (at + 1 < runs.Count && page.Lines[at].Region == page.Lines[at + 1].Region)
            {
                (runs[at], runs[at + 1]) = JoinBrokenWord(runs[at], runs[at + 1]);
            }

            var line = new PaperLine(page, page.Lines[at], runs[at], start);
            if (line.Text.Length > 0)
            {
                lines.Add(line);
                start += line.Text.Length + 1;
            }
        }

        return lines;
    }

    /// <summary>Returns the text that the lines' offsets count in.</summary>
    public static string TextOf(IEnumerable<PaperLine> lines) => string.Join('\n', lines.Select(line => line.Text));

    private (IReadOnlyList<StyledRun> Upper, IReadOnlyList<StyledRun> Lower) JoinBrokenWord(
        IReadOnlyList<StyledRun> upper, IReadOnlyList<StyledRun> lower)
    {
        if (upper.Count == 0 || lower.Count == 0 || Math.Abs(upper[^1].Size - lower[0].Size) > 0.1f * lower[0].Size
            || hyphenation.Join(upper[^1].Text, lower[0].Text) is not { } word)
        {
            return (upper, lower);
        }

        // What hangs on the moved half without a space, a bracket or a mark, goes with it.
        var rest = 1;
        while (rest < lower.Count && !lower[rest].SpaceBefore)
        {
            rest++;
        }

        return ([.. upper.SkipLast(1), upper[^1] with { Text = word }, .. lower.Take(rest).Skip(1)], [.. lower.Skip(rest)]);
    }
}
