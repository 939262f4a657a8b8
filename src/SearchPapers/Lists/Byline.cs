using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchPapers.Lists;

/// <summary>Who wrote a paper, where and when it appeared, as far as a list says it beyond doubt.</summary>
internal sealed partial record Byline
{
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Venue { get; init; }

    public int? Year { get; init; }

    /// <summary>What the line says besides.</summary>
    public string Remark { get; init; } = "";

    public static Byline Read(IReadOnlyList<TextRun> line)
    {
        var text = string.Concat(line.Select(Mark));
        var (venue, venueYear) = Venues.Find(text);
        venue ??= EmphasisedVenue(line);
        var year = venueYear ?? OnlyYear(text);
        var (authors, remarks) = ReadSentences(text, venue);
        return new Byline { Authors = authors, Venue = venue, Year = year, Remark = string.Join(". ", remarks) };
    }

    /// <summary>Returns the only year that a text names; null where it names none or several.</summary>
    public static int? OnlyYear(string text)
    {
        var years = YearInText().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        return years.Count == 1 ? int.Parse(years[0], CultureInfo.InvariantCulture) : null;
    }

    private static (IReadOnlyList<string> Authors, List<string> Remarks) ReadSentences(string text, string? venue)
    {
        IReadOnlyList<string> authors = [];
        var remarks = new List<string>();
        foreach (var sentence in SentenceEnd().Split(text))
        {
            var rest = sentence;
            if (authors.Count == 0 && ReadAuthors(sentence, venue) is { } names)
            {
                (authors, rest) = (names.Names, names.Remainder);
            }

            if (HasMoreThan(rest, venue))
            {
                remarks.Add(PlainText.OnOneLine(rest).Trim(' ', '.', ',', ';', ':', '-', '–', '—', '(', '[', '/'));
            }
        }

        return (authors, remarks);
    }

    private static NameList? ReadAuthors(string sentence, string? venue)
    {
        var names = NameList.Read(YearInText().Replace(sentence, ", $0"));
        var isAlone = !PlainText.HasLetters(names.Remainder);
        var next = names.Remainder.Split(',', 2)[0];
        var endsCleanly = isAlone || Venues.Find(next).Name is not null || next.Any(char.IsAsciiDigit);

        // One name alone could be anything in capitals, so something must say that it is a person's.
        var isSure = names.Names.Count >= 2 || names.SaysMore || names.HasInitial || (isAlone && venue is not null);
        return names.Names.Count > 0 && endsCleanly && isSure ? names : null;
    }

    private static bool HasMoreThan(string sentence, string? venue)
    {
        var rest = venue is null ? sentence : sentence.Replace(venue, "", StringComparison.Ordinal);
        return PlainText.Words(rest).Any(word => PlainText.HasLetters(word) && !Connectives().IsMatch(word));
    }

    private static string? EmphasisedVenue(IReadOnlyList<TextRun> line)
    {
        foreach (var run in line.Where(run => run.IsEmphasised && run.Url is null && YearInText().IsMatch(run.Text)))
        {
            var name = PlainText.OnOneLine(YearInText().Replace(run.Text, "")).Trim(' ', ',', '.', '(', ')', ':');
            if (name.Length is >= 2 and <= 80)
            {
                return name;
            }
        }

        return null;
    }

    // Links that say only their kind have no part in the sentence, and what is in italics is a sentence of its own.
    private static string Mark(TextRun run) =>
        run.IsImage || (run.Url is not null && LinkLabels.IsKind(run.Text)) ? "\n"
        : run.IsEmphasised ? $"\n{run.Text}\n"
        : run.Text;

    // Not a page range (1939-1958) nor an arXiv number (2005.14165), but a month may follow (2022.10, 2017-06).
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}./:-])(?:19[5-9][0-9]|20[0-9]{2})(?![\p{L}\p{Nd}/]|-[0-9]{3}|\.[0-9]{3}|\.[2-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearInText();

    [GeneratedRegex(
        @"[\n|()\[\]•·""“”]|\s[-–—/]{1,2}\s|(?<=[\p{Ll}\p{Nd}])(?<!\bal|\bJr|\bSt)\.(?=\s|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        "^(?:in|at|and|et|al|by|proc|proceedings|of|the|to|appear|others|authors?" +
        "|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec" +
        "|(?:febr|jan)uary|march|april|august|(?:sept|nov|dec)ember|october)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Connectives();
}
