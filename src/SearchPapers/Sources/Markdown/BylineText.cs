using System.Text;
using System.Text.RegularExpressions;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

/// <summary>Joins a byline to one text, splits it into sentences, and blanks parts without moving the others.</summary>
internal static partial class BylineText
{
    // Marks the start and end of emphasis: names in italics are a separate part, but words in a remark are not.
    private const char Emphasis = '\v';

    /// <summary>Joins the runs of a line, without links that state only their kind, except within a sentence.</summary>
    public static string Join(IReadOnlyList<InlineRun> line) =>
        string.Concat(line.Select((run, i) =>
            run.IsImage || (run.Url is not null && LinkLabels.IsKindOnly(run.Text) && !IsInSentence(line, i)) ? "\n"
            : run.IsEmphasized ? $"{Emphasis}{run.Text}{Emphasis}"
            : run.Text));

    public static string WithoutMarks(string text) => text.Replace($"{Emphasis}", "", StringComparison.Ordinal);

    /// <summary>Returns the ranges of sentences and of bracketed remarks.</summary>
    public static IEnumerable<Range> Sentences(string text) => SplitRange(SentenceEnd(), text, 0..text.Length);

    /// <summary>Returns the parts that quotation marks and emphasis delimit.</summary>
    public static IEnumerable<Range> Parts(string text, Range sentence) => SplitRange(PartEnd(), text, sentence);

    /// <summary>Replaces a range, and the punctuation after it, by spaces.</summary>
    public static void Blank(StringBuilder text, int start, int end)
    {
        while (end > start && end < text.Length && text[end] is '.' or ',' or ';' or ':')
        {
            end++;
        }

        for (var i = start; i < end; i++)
        {
            text[i] = ' ';
        }
    }

    /// <summary>Removes empty brackets and dangling punctuation.</summary>
    public static string Clean(string text)
    {
        var plain = EmptyBrackets().Replace(EmptyBrackets().Replace(WithoutMarks(text), " "), " ");
        return UnicodeText.ToSingleLine(Edges().Replace(plain, ""));
    }

    // In "The [code](…) is short", the label is part of the sentence.
    private static bool IsInSentence(IReadOnlyList<InlineRun> line, int index) =>
        index > 0 && index < line.Count - 1
        && line[index - 1].Url is null && EndsWithWord().IsMatch(line[index - 1].Text)
        && line[index + 1].Url is null && BeginsWithWord().IsMatch(line[index + 1].Text);

    private static IEnumerable<Range> SplitRange(Regex separator, string text, Range range)
    {
        var start = range.Start.Value;
        foreach (var match in separator.Matches(text).Where(match => match.Index >= range.Start.Value))
        {
            if (match.Index >= range.End.Value)
            {
                break;
            }

            yield return start..match.Index;
            start = match.Index + match.Length;
        }

        yield return start..range.End.Value;
    }

    [GeneratedRegex(
        @"[\n|()\[\]•·]|\s[-–—/]{1,2}\s|(?<=[\p{Ll}\p{Nd}]\v?)(?<!\bal|\bJr|\bSt)\.(?=\s|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\v""“”]", RegexOptions.CultureInvariant)]
    private static partial Regex PartEnd();

    [GeneratedRegex(@"\([\s|/,;:·•&–—-]*\)|\[[\s|/,;:·•&–—-]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(
        @"^(?:[\s,;:|/·•)\]–—-]|\.(?![\p{L}.]))+|(?:[\s,;:|/·•(\[–—-]|(?<=\s)\.)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Edges();

    [GeneratedRegex(@"\p{Ll} $", RegexOptions.CultureInvariant)]
    private static partial Regex EndsWithWord();

    [GeneratedRegex(@"^ \p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithWord();
}
