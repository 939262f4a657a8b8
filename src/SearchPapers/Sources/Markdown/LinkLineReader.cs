using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

internal static class LinkLineReader
{
    /// <summary>
    /// Returns whether the purpose of a line is its links: "Materials: [pdf](…), [code](…)", "arxiv: https://…".
    /// </summary>
    public static bool IsLinkLine(IReadOnlyList<InlineRun> line)
    {
        if (!line.Any(run => run.Url is not null))
        {
            return false;
        }

        var words = InlineReader.Join(line.Where(run => run.Url is null)).TrimStart();
        var label = words.Split(':', 2)[0];
        return (label.Length < words.Length && UnicodeText.HasLetters(label) && LinkLabels.IsKindOnly(label))
            || (LinkLabels.IsKindOnly(words) && !line.Any(run => run.IsDescriptiveLink));
    }

    /// <summary>
    /// Returns links of the paper itself. In prose, a link with a title as its label is of another paper.
    /// </summary>
    public static IEnumerable<PaperLink> ReadLinks(IReadOnlyList<InlineRun> line)
    {
        var isLinkLine = IsLinkLine(line);
        for (var i = 0; i < line.Count; i++)
        {
            var run = line[i];
            if (run.Url is not null && (isLinkLine || !run.IsDescriptiveLink))
            {
                yield return new PaperLink(LinkClassifier.Classify(Label(line, i), run.Url), run.Url);
            }
        }
    }

    /// <summary>Returns links to other papers, which are listed but never downloaded for this paper.</summary>
    public static IEnumerable<PaperLink> ReadOtherPapers(IReadOnlyList<InlineRun> line) =>
        line.Where(run => run is { IsDescriptiveLink: true, Url: { } url } && LinkClassifier.LeadsToPaper(url))
            .Select(run => new PaperLink(LinkClassifier.Classify("", run.Url!), run.Url!));

    // "Slides: https://…" and "Code: [link](…)" name the kind before the link.
    private static string Label(IReadOnlyList<InlineRun> line, int index)
    {
        var text = line[index].Text;
        if (LinkLabels.FindKind(text) is not (null or PaperLinkKind.Page) || index == 0
            || line[index - 1].Url is not null)
        {
            return text;
        }

        var before = line[index - 1].Text.TrimEnd(' ', '[', '(');
        var word = before.EndsWith(':') ? TitleText.SplitWords(before).LastOrDefault() : null;
        return word is not null && LinkLabels.IsKindOnly(word) ? word : text;
    }
}
