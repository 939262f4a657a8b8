using System.Globalization;
using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Header;

/// <summary>Reads year and venue of the small print on a first page.</summary>
internal static partial class ImprintReader
{
    private const float HeadShare = 0.12f;
    private const float FootShare = 0.75f;

    public static (int? Year, string? Venue) Read(IEnumerable<PaperLine> firstPage)
    {
        var text = string.Join(' ', firstPage.Where(IsSmallPrint).Select(WithoutMark));
        var venue = Venue.Match(text);
        var near = venue.Success ? text[venue.Index..Math.Min(text.Length, venue.Index + 250)] : "";
        var year = Year.Match(near);
        year = year.Success ? year : Copyright.Match(text);
        return (year.Success ? int.Parse(year.Groups["year"].Value, CultureInfo.InvariantCulture) : null,
            venue.Success ? Ordinal.Replace(venue.Value, "$1$2").TrimEnd([.. " ,.:0123456789"]) : null);
    }

    private static string WithoutMark(PaperLine line) =>
        PageLine.Join(line.Runs.SkipWhile(run => run.Style.HasFlag(FontStyle.Raised)));

    private static bool IsSmallPrint(PaperLine line) =>
        line.Role == LineRole.RunningHead
        || ((line.Layout.Baseline < HeadShare * line.Page.Height || line.Layout.Baseline > FootShare * line.Page.Height)
            && !line.Text.StartsWith('['));

    public static bool IsMasthead(string text) => Masthead.IsMatch(text);

    /// <summary>Tells whether a line is of those between which a journal's name stands above the title.</summary>
    public static bool IsJournals(string text) => Journals.IsMatch(text);

    [GeneratedRegex(@"(?:Proceedings of (?:the|Machine)|Advances in Neural|\d+\s?(?:st|nd|rd|th) (?:International )?Conference|Workshop track)[^,()]*?(?=,|\(|\bvol\b|\d{4}|\.|:|Copyright)")]
    private static partial Regex Venue { get; }

    [GeneratedRegex(@"\b(\d+) (st|nd|rd|th)\b")]
    private static partial Regex Ordinal { get; }

    [GeneratedRegex(@"\b(?<year>(?:19|20)\d\d)\b")]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"(?:Copyright|©|\(c\)|arXiv:\S+ \[\S+\] \d+ \w+)\D{0,40}(?<year>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Copyright { get; }

    [GeneratedRegex("^(?:contents lists available|journal homepage)", RegexOptions.IgnoreCase)]
    private static partial Regex Journals { get; }

    [GeneratedRegex(@"^(?:contents lists available|journal homepage|available online|journal of|proceedings of|published as|under review|accepted|preprint|research article|original (?:paper|article)|article$)", RegexOptions.IgnoreCase)]
    private static partial Regex Masthead { get; }
}
