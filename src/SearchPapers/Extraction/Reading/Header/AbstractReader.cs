using System.Text.RegularExpressions;
using SearchPapers.Extraction.Reading.Lines;
using SearchPapers.Extraction.Reading.Sections;

namespace SearchPapers.Extraction.Reading.Header;

/// <summary>Finds the abstract's lines: from its heading to the next thing that is no more of it.</summary>
internal static partial class AbstractReader
{
    private const int FewestWordsWithoutHeading = 40;

    public static List<PaperLine> Find(List<PaperLine> lines, BodyStyle body)
    {
        var start = lines.FindIndex(line => Heading.IsMatch(line.Text));
        return start < 0 ? WithoutHeading(lines, body) : From(lines, start, body);
    }

    public static bool HasHeading(IEnumerable<PaperLine> lines) => lines.Any(line => Heading.IsMatch(line.Text));

    /// <summary>Returns the lines of the keywords, which belong to the header and to no section.</summary>
    public static IEnumerable<PaperLine> KeywordsOf(List<PaperLine> lines, BodyStyle body)
    {
        foreach (var start in Enumerable.Range(0, lines.Count).Where(at => Keywords.IsMatch(lines[at].Text)))
        {
            // A heading of the keywords' own stands in a block before theirs.
            var blocks = BlockBuilder.Build(lines.Skip(start), body).Take(lines[start].Look.StandsOut(body) ? 2 : 1);
            foreach (var line in blocks.SelectMany(block => block.Lines).TakeWhile(line => !IsSectionHeading(line, body)))
            {
                yield return line;
            }
        }
    }

    private static List<PaperLine> From(List<PaperLine> lines, int start, BodyStyle body)
    {
        var found = new List<PaperLine> { lines[start] };
        foreach (var line in lines.Skip(start + 1))
        {
            if (IsEnd(line, body) || Copyright.IsMatch(line.Text) || HasEnded(found, line))
            {
                break;
            }

            if (found.Count < 2 || line.Layout.Size > 0.93f * found[^1].Layout.Size)
            {
                found.Add(line);
            }
        }

        return found;
    }

    /// <summary>Some journals print the abstract without a word: it is the prose above the first heading.</summary>
    private static List<PaperLine> WithoutHeading(List<PaperLine> lines, BodyStyle body)
    {
        var end = lines.FindIndex(line => IsEnd(line, body));
        var blocks = BlockBuilder.Build(end < 0 ? lines : lines.Take(end), body)
            .SkipWhile(block => block.Text.Split(' ').Length < FewestWordsWithoutHeading
                || !AuthorReader.IsProse(block.First))
            .ToList();
        var found = blocks
            .TakeWhile(block => block.First.IsSameRegion(blocks[0].First)
                && block.First.Look.IsLike(blocks[0].First.Look))
            .ToList();
        return end >= 0 || StandsAcross(found, blocks.Skip(found.Count)) ? [.. found.SelectMany(block => block.Lines)] : [];
    }

    /// <summary>Letters have no headings: their abstract is the prose that stands over both columns.</summary>
    private static bool StandsAcross(List<Block> found, IEnumerable<Block> rest)
    {
        var below = rest.Where(block => block.Lines.Count > 2).Select(Width).ToList();
        return below.Count > 0 && found.Max(Width) > 1.3f * below.Max();
    }

    private static float Width(Block block) => block.Lines.Max(line => line.Layout.Width);

    public static string? TextOf(IReadOnlyList<PaperLine> lines)
    {
        var text =
            string.Join(' ', lines.Select((line, at) => at == 0 ? Heading.Replace(line.Text, "") : line.Text)).Trim();
        return text.Length == 0 ? null : text;
    }

    private static bool IsEnd(PaperLine line, BodyStyle body) =>
        Keywords.IsMatch(line.Text) || RunInIntroduction.IsMatch(line.Text) || IsSectionHeading(line, body);

    /// <summary>The first section has no letter: the A of a title is an article.</summary>
    private static bool IsSectionHeading(PaperLine line, BodyStyle body) =>
        line.Look.StandsOut(body)
        && (HeadingNames.IsCommon(line.Text) || SectionNumber.Parse(line.Text) is { Kind: not SectionNumberKind.Letter });

    /// <summary>In another column only an unfinished sentence goes on.</summary>
    private static bool HasEnded(List<PaperLine> found, PaperLine line) =>
        found.Count > 1 && !found[^1].IsSameRegion(line) && found[^1].Text.TrimEnd().EndsWith('.');

    [GeneratedRegex(@"^(?:a\s?b\s?s\s?t\s?r\s?a\s?c\s?t|summary)\s*(?:[.:—–-]+\s*|$|(?=(?-i:\p{Lu})))", RegexOptions.IgnoreCase)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^Introduction\.\s?—")]
    private static partial Regex RunInIntroduction { get; }

    /// <summary>Some journals say below the abstract whose it is.</summary>
    [GeneratedRegex(@"^©\s?(?:19|20)\d\d")]
    private static partial Regex Copyright { get; }

    [GeneratedRegex(@"^(?:(?:additional )?key\s?-?words|index terms|acm reference format|ccs concepts|categories and subject|general terms|(?:(?:19|20)\d\d )?mathematics subject|jel|msc)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Keywords { get; }
}
