using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Header;

internal static partial class TitleFinder
{
    public static List<PaperLine> Find(IReadOnlyList<PaperLine> header)
    {
        // The name of the journal in the masthead may be as large as the title.
        var mastheadEnd = header.Select((line, index) => ImprintReader.IsJournalBanner(line.Text) ? index + 1 : 0)
            .DefaultIfEmpty().Max();
        var candidates = header.Skip(mastheadEnd)
            .Where(line => line.Text.Count(char.IsLetter) >= 4 && !ImprintReader.IsMasthead(line.Text)).ToList();
        if (candidates.Count == 0)
        {
            return [];
        }

        var largest = candidates.Max(GetLargestSize);
        var title = new List<PaperLine>();
        foreach (var line in candidates)
        {
            if (title.Count == 0 ? GetLargestSize(line) > 0.93f * largest : Continues(title[^1], line, largest))
            {
                title.Add(line);
            }
        }

        return title;
    }

    // A line of small capitals may hold only the end of a word, without a large letter.
    private static bool Continues(PaperLine upper, PaperLine line, float largest) =>
        line.Layout.Baseline - upper.Layout.Baseline < 2.2f * largest
        && (GetLargestSize(line) > 0.93f * largest
            || (line.Style.IsCapitals && upper.Style.IsCapitals
                && Math.Abs(line.Layout.Size - upper.Layout.Size) < 0.1f));

    public static string JoinText(IEnumerable<PaperLine> title) =>
        title.Select(line => PageLine.Join(line.Runs.Where(run => !IsFootnoteMark(run)))).Aggregate(JoinLines)
            .TrimEnd('*', '∗', '†', ' ');

    // The halves of a broken word in small capitals differ in size, so runs are not dehyphenated. The text is.
    private static string JoinLines(string upper, string lower)
    {
        var head = BrokenWord.Match(upper);
        return !head.Success ? $"{upper} {lower}"
            : KnownWords.Contains(head.Groups["letters"].Value + FirstWord.Match(lower).Value) ? upper[..^1] + lower
            : upper + lower;
    }

    // Most letters of small capitals are small. The largest ones have the font size of the line.
    private static float GetLargestSize(PaperLine line) =>
        line.Runs.Where(run => run.Text.Any(char.IsLetter))
            .Select(run => run.Size)
            .DefaultIfEmpty(line.Layout.Size)
            .Max();

    private static bool IsFootnoteMark(StyledRun run) =>
        run.Style.HasFlag(FontStyle.Raised) && run.Text.Length <= 2 && !run.Text.Any(char.IsLetter);

    [GeneratedRegex(@"(?<letters>\p{L}+)-$")]
    private static partial Regex BrokenWord { get; }

    [GeneratedRegex(@"^\p{L}+")]
    private static partial Regex FirstWord { get; }
}
