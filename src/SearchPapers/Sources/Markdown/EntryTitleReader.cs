using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

/// <summary>
/// Finds the title on the line of an entry: a descriptive link, else bold, emphasized or quoted text, else the first
/// words.
/// </summary>
internal static partial class EntryTitleReader
{
    private const int MaxCharacters = 500;

    // Shorter emphasis is a stressed word or the name of a journal.
    private const int MinEmphasizedWords = 3;

    // "pdf" alone is not a title.
    private const int MinLabelWords = 2;

    private static readonly char[] Punctuation = [.. " \"“”,;:|·-–—"];

    public static (InlineRun? Title, IReadOnlyList<InlineRun> Byline) Split(IReadOnlyList<InlineRun> line)
    {
        var title = IndexOf(line, run => run.IsDescriptiveLink);
        title = title >= 0 ? title : IndexOf(line, IsStrongTitle);
        title = title >= 0 ? title : IndexOf(line, IsEmphasizedTitle);
        return title >= 0 ? SplitAt(line, title) : SplitQuoted(line) ?? SplitFirstWords(line);
    }

    /// <summary>Returns whether a line is a citation: names, then an emphasized title.</summary>
    public static bool IsCitation(IReadOnlyList<InlineRun> line) =>
        IndexOf(line, IsEmphasizedTitle) is > 0 and var title
        && NameList.Read(InlineReader.Join(line.Take(title))) is { Names.Count: > 0, Remainder.Length: 0 };

    /// <summary>Removes line breaks, numbering and outer punctuation, and truncates the title.</summary>
    public static string Clean(string text)
    {
        var title = Number().Replace(UnicodeText.ToSingleLine(text), "").TrimEnd('[', '(', ' ').Trim(Punctuation);
        title = title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;
        if (title.Length <= MaxCharacters)
        {
            return title;
        }

        return title[..(char.IsHighSurrogate(title[MaxCharacters - 1]) ? MaxCharacters - 1 : MaxCharacters)];
    }

    private static bool IsStrongTitle(InlineRun run) =>
        run is { IsStrong: true, Url: null } && HasWords(run.Text, 1) && !run.Text.TrimStart().StartsWith('(');

    private static bool IsEmphasizedTitle(InlineRun run) =>
        run is { IsEmphasized: true, Url: null } && HasWords(run.Text, MinEmphasizedWords)
        && !NameList.Read(run.Text).IsEntireText && !Periodical().IsMatch(run.Text);

    private static bool HasWords(string text, int minWords) =>
        !LinkLabels.IsKindOnly(text) && !text.TrimEnd().EndsWith(':')
        && TitleText.SplitWords(text).Count(UnicodeText.HasLetters) >= minWords;

    private static int IndexOf(IReadOnlyList<InlineRun> line, Func<InlineRun, bool> isTitle)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (isTitle(line[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static (InlineRun? Title, IReadOnlyList<InlineRun> Byline) SplitAt(
        IReadOnlyList<InlineRun> line, int title) =>
        (line[title] with { Text = Clean(line[title].Text) },
            [.. line.Take(title), InlineRun.LineBreak, .. line.Skip(title + 1)]);

    private static (InlineRun? Title, IReadOnlyList<InlineRun> Byline)? SplitQuoted(IReadOnlyList<InlineRun> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Url is null && Quoted().Match(line[i].Text) is { Success: true } quoted)
            {
                var before = line[i] with { Text = line[i].Text[..quoted.Index] + "\n" };
                var after = line[i] with { Text = line[i].Text[(quoted.Index + quoted.Length)..] };
                var title = new InlineRun(Clean(quoted.Groups["title"].Value));
                return (title, [.. line.Take(i), before, after, .. line.Skip(i + 1)]);
            }
        }

        return null;
    }

    private static (InlineRun? Title, IReadOnlyList<InlineRun> Byline) SplitFirstWords(IReadOnlyList<InlineRun> line)
    {
        var parts = line.SelectMany(SplitLeadingLabel).ToList();
        var labels = parts.TakeWhile(run => run.Url is null && LinkLabels.IsKindOnly(run.Text)).ToList();
        var words = parts.Skip(labels.Count).TakeWhile(run => run.Url is null && run != InlineRun.LineBreak).ToList();
        var title = Clean(InlineReader.Join(words).TrimEnd('[', '(', ' '));
        return UnicodeText.HasLetters(title) && !LinkLabels.IsKindOnly(title)
            ? (new InlineRun(title), [.. labels, InlineRun.LineBreak, .. parts.Skip(labels.Count + words.Count)])
            : (TitleFromOnlyLink(line), line);
    }

    // In "[CVPR 2020] Title", the brackets hold the venue.
    private static IEnumerable<InlineRun> SplitLeadingLabel(InlineRun run)
    {
        var label = LeadingLabel().Match(run.Text);
        return run.Url is null && label.Success && LinkLabels.IsKindOnly(label.Value)
            ? [run with { Text = label.Value }, run with { Text = run.Text[label.Length..] }]
            : [run];
    }

    // "[OpenReview paper](…)" is not a descriptive label, but leads to a paper. The paper of a bare address or a "pdf"
    // link is named by its publisher key.
    private static InlineRun? TitleFromOnlyLink(IReadOnlyList<InlineRun> line)
    {
        if (line.FirstOrDefault(run => run.Url is not null && !run.IsImage) is not { Url: { } url } link)
        {
            return null;
        }

        var isPaper = LinkClassifier.LeadsToPaper(url);
        var label = Clean(link.Text);
        return isPaper
            && TitleText.SplitWords(label).Count(UnicodeText.HasLetters) >= MinLabelWords ? link with { Text = label }
            : Uri.TryCreate(url, UriKind.Absolute, out var address)
                && PdfAddressRules.Find(address)?.PublisherKey is { } name
                ? new InlineRun(name) { Url = url }
                : null;
    }

    [GeneratedRegex(
        @"^\s*(?:\[[0-9]{1,3}\][.:]?|[0-9]{1,3}[.)](?![0-9])|#[0-9]{1,3}\b[.:)]?)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*[\[(【][^\])】]{1,40}[\])】]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingLabel();

    [GeneratedRegex("[“\"](?<title>[^“”\"\n]{8,400})[”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\b(?:Journal|Transactions|Conference|Proceedings|Proc|Symposium|Workshop|Letters|Advances in" +
        @"|Annals|Magazine|Review of|Press)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Periodical();
}
