using System.Text;
using System.Text.RegularExpressions;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

/// <summary>A byline as one text, which can be taken apart and still be put together as the list has it.</summary>
internal static partial class BylineText
{
    // Stands where emphasis begins or ends: names in italics are a part of their own, the words of a remark are not.
    private const char Emphasis = '\v';

    /// <summary>Returns the text of a line; links that say only their kind are left out, save in a sentence.</summary>
    public static string Join(IReadOnlyList<InlineRun> line) =>
        string.Concat(line.Select((run, i) =>
            run.IsImage || (run.Url is not null && LinkLabels.IsKindOnly(run.Text) && !IsInSentence(line, i)) ? "\n"
            : run.IsEmphasized ? $"{Emphasis}{run.Text}{Emphasis}"
            : run.Text));

    public static string WithoutMarks(string text) => text.Replace($"{Emphasis}", "", StringComparison.Ordinal);

    /// <summary>Returns where the text's sentences and bracketed remarks are.</summary>
    public static IEnumerable<Range> Sentences(string text) => SplitRange(SentenceEnd(), text, 0..text.Length);

    /// <summary>Returns the parts of a sentence that quotation marks and emphasis set apart.</summary>
    public static IEnumerable<Range> Parts(string text, Range sentence) => SplitRange(PartEnd(), text, sentence);

    /// <summary>Takes a stretch out of a text, with the mark that ends it.</summary>
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

    /// <summary>Returns what is left of a text as it reads, without the brackets and rules of what is gone.</summary>
    public static string Clean(string text)
    {
        var plain = EmptyBrackets().Replace(EmptyBrackets().Replace(WithoutMarks(text), " "), " ");
        return UnicodeText.ToSingleLine(Edges().Replace(plain, ""));
    }

    // "The [code](…) is short": without the word the sentence would be none.
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
