using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading;

/// <summary>Finds the title: the largest lines of the header.</summary>
internal static class TitleFinder
{
    public static List<PaperLine> Find(IReadOnlyList<PaperLine> header)
    {
        var candidates =
            header.Where(line => line.Text.Count(char.IsLetter) >= 4 && !Imprint.IsMasthead(line.Text)).ToList();
        if (candidates.Count == 0)
        {
            return [];
        }

        var largest = candidates.Max(SizeOf);
        var title = new List<PaperLine>();
        foreach (var line in candidates.Where(line => SizeOf(line) > 0.93f * largest))
        {
            if (title.Count == 0 || line.Layout.Baseline - title[^1].Layout.Baseline < 2.2f * largest)
            {
                title.Add(line);
            }
        }

        return title;
    }

    public static string TextOf(IEnumerable<PaperLine> title) => string.Join(' ', title.Select(line =>
        PageLine.Join(line.Runs.Where(run => !IsFootnoteMark(run))))).TrimEnd('*', '∗', '†', ' ');

    /// <summary>In small capitals most letters are small: the large ones give the size.</summary>
    private static float SizeOf(PaperLine line) =>
        line.Runs.Where(run => run.Text.Any(char.IsLetter)).Select(run => run.Size).DefaultIfEmpty(line.Layout.Size).Max();

    private static bool IsFootnoteMark(TextRun run) =>
        run.Style.HasFlag(TextStyle.Raised) && run.Text.Length <= 2 && !run.Text.Any(char.IsLetter);
}
