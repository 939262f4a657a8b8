using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

/// <summary>Authors, venue and year of an entry, as far as they are unambiguous.</summary>
internal sealed partial record Byline
{
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Venue { get; init; }

    public int? Year { get; init; }

    /// <summary>The rest of the line.</summary>
    public string Remark { get; init; } = "";

    public static Byline Read(IReadOnlyList<InlineRun> line)
    {
        var text = BylineText.Join(line);
        var (venue, venueYear) = VenueNames.Find(BylineText.WithoutMarks(text));
        venue ??= EmphasizedVenue(line);
        var year = venueYear ?? OnlyYear(text);
        var (authors, remark) = ReadSentences(text, venue);
        return new Byline { Authors = authors, Venue = venue, Year = year, Remark = remark };
    }

    /// <summary>Returns the year if the text has exactly one, or null.</summary>
    public static int? OnlyYear(string text)
    {
        var years = YearInText().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        return years.Count == 1 ? int.Parse(years[0], CultureInfo.InvariantCulture) : null;
    }

    // Authors and venue are at the start or adjacent; everything else belongs to the remark.
    private static (IReadOnlyList<string> Authors, string Remark) ReadSentences(string text, string? venue)
    {
        IReadOnlyList<string> authors = [];
        var remark = new StringBuilder(text);
        var isByline = true;
        foreach (var sentence in BylineText.Sentences(text))
        {
            var (start, end) = (sentence.Start.Value, sentence.End.Value);
            if (authors.Count == 0 && FindAuthors(text, sentence, venue) is { } list)
            {
                authors = list.Names;
                isByline = !UnicodeText.HasLetters(text[start..list.Start]);
                start = isByline ? list.End : start;
            }

            var isVenueAndDate = isByline && HasOnlyVenueAndDate(text[start..end], venue);
            BylineText.Blank(remark, sentence.Start.Value, isVenueAndDate ? end : start);
            isByline = isVenueAndDate || (isByline && !UnicodeText.HasLetters(text[start..end]));
        }

        var rest = BylineText.Clean(remark.ToString());
        return (authors, HasOtherWords(rest, venue) ? rest : "");
    }

    private static (IReadOnlyList<string> Names, int Start, int End)? FindAuthors(
        string text, Range sentence, string? venue)
    {
        foreach (var part in BylineText.Parts(text, sentence))
        {
            if (ReadAuthors(text[part], venue) is { } names)
            {
                return (names.Names, part.Start.Value, part.End.Value - names.Remainder.Length);
            }
        }

        return null;
    }

    private static NameList? ReadAuthors(string sentence, string? venue)
    {
        var year = YearInText().Match(sentence);
        var beforeYear = year.Success ? year.Index : sentence.Length;
        var names = NameList.Read(sentence[..beforeYear]);

        // A single capitalized phrase may be no name, so the text must confirm that it is a person.
        var whole = names with { Remainder = names.Remainder + sentence[beforeYear..] };
        var isOnlyNames = !UnicodeText.HasLetters(whole.Remainder);
        var isCertain = names.Names.Count >= 2 || names.IsExplicit || names.HasInitial
            || (isOnlyNames && venue is not null);
        return names.Names.Count > 0 && isCertain && IsFollowedByVenueOrDigits(names) ? whole : null;
    }

    private static bool IsFollowedByVenueOrDigits(NameList names)
    {
        var next = names.Remainder.Split(',', 2)[0];
        return !UnicodeText.HasLetters(names.Remainder)
            || VenueNames.Find(next).Name is not null || next.Any(char.IsAsciiDigit);
    }

    private static bool HasOnlyVenueAndDate(string sentence, string? venue)
    {
        var text = BylineText.WithoutMarks(sentence);
        return venue is not null && text.Contains(venue, StringComparison.Ordinal)
            ? !HasOtherWords(text, venue)
            : TitleText.SplitWords(text).All(word => !UnicodeText.HasLetters(word) || Month().IsMatch(word));
    }

    private static bool HasOtherWords(string sentence, string? venue)
    {
        var rest = venue is null ? sentence : sentence.Replace(venue, "", StringComparison.Ordinal);
        return TitleText.SplitWords(rest)
            .Any(word => UnicodeText.HasLetters(word) && !Connectives().IsMatch(word) && !Month().IsMatch(word));
    }

    private static string? EmphasizedVenue(IReadOnlyList<InlineRun> line)
    {
        foreach (var run in line.Where(run => run.IsEmphasized && run.Url is null && YearInText().IsMatch(run.Text)))
        {
            var name = UnicodeText.ToSingleLine(YearInText().Replace(run.Text, "")).Trim(' ', ',', '.', '(', ')', ':');
            if (name.Length is >= 2 and <= 80)
            {
                return name;
            }
        }

        return null;
    }

    // Neither a page range (1939-1958) nor an arXiv number (2005.14165), but a month may follow (2022.10, 2017-06).
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}./:-])(?:19[5-9][0-9]|20[0-9]{2})(?![\p{L}\p{Nd}/]|-[0-9]{3}|\.[0-9]{3}|\.[2-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearInText();

    [GeneratedRegex(
        "^(?:in|at|and|et|al|by|proc|proceedings|of|the|to|appear|others|authors?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Connectives();

    [GeneratedRegex(
        "^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec" +
        "|(?:febr|jan)uary|march|april|august|(?:sept|nov|dec)ember|october)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Month();
}
