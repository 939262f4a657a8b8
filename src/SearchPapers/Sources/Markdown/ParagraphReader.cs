using System.Text.RegularExpressions;

namespace SearchPapers.Sources.Markdown;

/// <summary>Finds the entries in a paragraph; running prose has none.</summary>
internal static partial class ParagraphReader
{
    public static IEnumerable<ListEntry> Read(
        IReadOnlyList<InlineRun> paragraph, IReadOnlyList<IReadOnlyList<InlineRun>> linkLines,
        IReadOnlyList<string> tags)
    {
        var lines = Lines(paragraph).ToList();
        var isEachLineEntry = lines.Count > 1 && lines.TrueForAll(line => BeginsWithTitle(line) && HasLink(line));
        foreach (var line in isEachLineEntry ? lines : [paragraph])
        {
            if (BeginsWithTitle(line))
            {
                yield return ListEntry.Create(line, linkLines, tags);
            }
        }
    }

    private static bool HasLink(IReadOnlyList<InlineRun> line) => line.Any(run => run.Url is not null);

    private static bool BeginsWithTitle(IReadOnlyList<InlineRun> line)
    {
        var first = line.FirstOrDefault(run => !run.IsImage && run.Text.Trim().Length > 0);
        return first is { IsStrong: true }
            || (first is { IsDescriptiveLink: true, Url: { } url } && LinkClassifier.LeadsToPaper(url))
            || (first is not null && Number().IsMatch(first.Text));
    }

    private static IEnumerable<IReadOnlyList<InlineRun>> Lines(IReadOnlyList<InlineRun> paragraph)
    {
        var line = new List<InlineRun>();
        foreach (var run in paragraph)
        {
            if (run == InlineRun.LineBreak)
            {
                yield return line;
                line = [];
            }
            else
            {
                line.Add(run);
            }
        }

        yield return line;
    }

    [GeneratedRegex(@"^\s*\[?[0-9]{1,3}[\].)]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
