using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Header;

/// <summary>Finds the title: the largest lines of the header.</summary>
internal static partial class TitleFinder
{
    public static List<PaperLine> Find(IReadOnlyList<PaperLine> header)
    {
        // A journal's own name may be as large as the title, within its masthead.
        var masthead = header.Select((line, at) => ImprintReader.IsJournals(line.Text) ? at + 1 : 0).DefaultIfEmpty().Max();
        var candidates = header.Skip(masthead)
            .Where(line => line.Text.Count(char.IsLetter) >= 4 && !ImprintReader.IsMasthead(line.Text)).ToList();
        if (candidates.Count == 0)
        {
            return [];
        }

        var largest = candidates.Max(SizeOf);
        var title = new List<PaperLine>();
        foreach (var line in candidates)
        {
            if (title.Count == 0 ? SizeOf(line) > 0.93f * largest : GoesOn(title[^1], line, largest))
            {
                title.Add(line);
            }
        }

        return title;
    }

    /// <summary>The end of a word in small capitals has no large letter.</summary>
    private static bool GoesOn(PaperLine upper, PaperLine line, float largest) =>
        line.Layout.Baseline - upper.Layout.Baseline < 2.2f * largest
        && (SizeOf(line) > 0.93f * largest
            || (line.Look.IsCapitals && upper.Look.IsCapitals && Math.Abs(line.Layout.Size - upper.Layout.Size) < 0.1f));

    public static string TextOf(IEnumerable<PaperLine> title) =>
        title.Select(line => PageLine.Join(line.Runs.Where(run => !IsFootnoteMark(run)))).Aggregate(Join)
            .TrimEnd('*', '∗', '†', ' ');

    /// <summary>In small capitals the halves of a broken word are of many sizes: lines are joined as text.</summary>
    private static string Join(string upper, string lower)
    {
        var head = BrokenWord.Match(upper);
        return !head.Success ? $"{upper} {lower}"
            : KnownWords.Contains(head.Groups["letters"].Value + FirstWord.Match(lower).Value) ? upper[..^1] + lower
            : upper + lower;
    }

    /// <summary>In small capitals most letters are small: the large ones give the size.</summary>
    private static float SizeOf(PaperLine line) =>
        line.Runs.Where(run => run.Text.Any(char.IsLetter)).Select(run => run.Size).DefaultIfEmpty(line.Layout.Size).Max();

    private static bool IsFootnoteMark(StyledRun run) =>
        run.Style.HasFlag(FontStyle.Raised) && run.Text.Length <= 2 && !run.Text.Any(char.IsLetter);

    [GeneratedRegex(@"(?<letters>\p{L}+)-$")]
    private static partial Regex BrokenWord { get; }

    [GeneratedRegex(@"^\p{L}+")]
    private static partial Regex FirstWord { get; }
}
