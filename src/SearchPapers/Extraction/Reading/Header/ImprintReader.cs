using System.Globalization;
using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Header;

internal static partial class ImprintReader
{
    /// <summary>Small print lies above or below these shares of the page height.</summary>
    private const float TopEnd = 0.12f;
    private const float BottomStart = 0.75f;

    public static (int? Year, string? Venue) Read(IEnumerable<PaperLine> firstPage)
    {
        var text = string.Join(' ', firstPage.Where(IsSmallPrint).Select(RemoveFootnoteMark));
        var venue = Venue.Match(text);
        var nearVenue = venue.Success ? text[venue.Index..Math.Min(text.Length, venue.Index + 250)] : "";
        var year = Year.Match(nearVenue);
        year = year.Success ? year : Copyright.Match(text);
        return (year.Success ? int.Parse(year.Groups["year"].Value, CultureInfo.InvariantCulture) : null,
            venue.Success ? Ordinal.Replace(venue.Value, "$1$2").TrimEnd([.. " ,.:0123456789"]) : null);
    }

    private static string RemoveFootnoteMark(PaperLine line) =>
        PageLine.Join(line.Runs.SkipWhile(run => run.Style.HasFlag(FontStyle.Raised)));

    private static bool IsSmallPrint(PaperLine line) =>
        line.Role == LineRole.RunningHead
        || ((line.Layout.Baseline < TopEnd * line.Page.Height
                || line.Layout.Baseline > BottomStart * line.Page.Height)
            && !line.Text.StartsWith('['));

    public static bool IsMasthead(string text) => Masthead.IsMatch(text);

    /// <summary>Returns whether a line is one of the two around the name of a journal above the title.</summary>
    public static bool IsJournalBanner(string text) => JournalBanner.IsMatch(text);

    [GeneratedRegex(
        @"(?:Proceedings of (?:the|Machine)|Advances in Neural"
            + @"|\d+\s?(?:st|nd|rd|th) (?:International )?Conference|Workshop track)"
            + @"[^,()]*?(?=,|\(|\bvol\b|\d{4}|\.|:|Copyright)")]
    private static partial Regex Venue { get; }

    [GeneratedRegex(@"\b(\d+) (st|nd|rd|th)\b")]
    private static partial Regex Ordinal { get; }

    [GeneratedRegex(@"\b(?<year>(?:19|20)\d\d)\b")]
    private static partial Regex Year { get; }

    [GeneratedRegex(
        @"(?:Copyright|©|\(c\)|arXiv:\S+ \[\S+\] \d+ \w+)\D{0,40}(?<year>(?:19|20)\d\d)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Copyright { get; }

    [GeneratedRegex("^(?:contents lists available|journal homepage)", RegexOptions.IgnoreCase)]
    private static partial Regex JournalBanner { get; }

    [GeneratedRegex(
        @"^(?:contents lists available|journal homepage|available online|journal of|proceedings of"
            + @"|published as|under review|accepted|preprint|research article|original (?:paper|article)"
            + @"|article$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Masthead { get; }
}
