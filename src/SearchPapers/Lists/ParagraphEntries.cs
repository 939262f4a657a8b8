using System.Text.RegularExpressions;

namespace SearchPapers.Lists;

/// <summary>Finds the papers that a paragraph lists. Running prose lists none, whatever it links to.</summary>
internal static partial class ParagraphEntries
{
    public static IEnumerable<ListEntry> Read(
        IReadOnlyList<TextRun> paragraph, IReadOnlyList<IReadOnlyList<TextRun>> materials, IReadOnlyList<string> tags)
    {
        var lines = Lines(paragraph).ToList();
        var eachLineIsOne = lines.Count > 1 && lines.TrueForAll(line => BeginsWithTitle(line) && HasLink(line));
        foreach (var line in eachLineIsOne ? lines : [paragraph])
        {
            if (BeginsWithTitle(line))
            {
                yield return ListEntry.Of(line, materials, tags);
            }
        }
    }

    private static bool HasLink(IReadOnlyList<TextRun> line) => line.Any(run => run.Url is not null);

    private static bool BeginsWithTitle(IReadOnlyList<TextRun> line)
    {
        var first = line.FirstOrDefault(run => !run.IsImage && run.Text.Trim().Length > 0);
        return first is { IsStrong: true }
            || (first is { IsTelling: true, Url: { } url } && LinkKinds.LeadsToPaper(url))
            || (first is not null && Number().IsMatch(first.Text));
    }

    private static IEnumerable<IReadOnlyList<TextRun>> Lines(IReadOnlyList<TextRun> paragraph)
    {
        var line = new List<TextRun>();
        foreach (var run in paragraph)
        {
            if (run == TextRun.LineBreak)
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
