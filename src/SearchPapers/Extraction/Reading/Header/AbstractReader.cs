using System.Text.RegularExpressions;
using SearchPapers.Extraction.Reading.Lines;
using SearchPapers.Extraction.Reading.Sections;

namespace SearchPapers.Extraction.Reading.Header;

internal static partial class AbstractReader
{
    private const int MinWordsWithoutHeading = 40;

    public static List<PaperLine> Find(List<PaperLine> lines, BodyStyle body)
    {
        var start = lines.FindIndex(line => Heading.IsMatch(line.Text));
        return start < 0 ? FindWithoutHeading(lines, body) : FindFromHeading(lines, start, body);
    }

    public static bool HasHeading(IEnumerable<PaperLine> lines) => lines.Any(line => Heading.IsMatch(line.Text));

    /// <summary>Returns the lines of the keywords, which belong to the header and not to a section.</summary>
    public static IEnumerable<PaperLine> FindKeywords(List<PaperLine> lines, BodyStyle body)
    {
        foreach (var start in Enumerable.Range(0, lines.Count).Where(i => Keywords.IsMatch(lines[i].Text)))
        {
            // A separate keywords heading forms a block before that of the keywords.
            var blocks = BlockBuilder.Build(lines.Skip(start), body).Take(lines[start].Style.StandsOut(body) ? 2 : 1);
            var keywordLines = blocks.SelectMany(block => block.Lines);
            foreach (var line in keywordLines.TakeWhile(line => !IsSectionHeading(line, body)))
            {
                yield return line;
            }
        }
    }

    private static List<PaperLine> FindFromHeading(List<PaperLine> lines, int start, BodyStyle body)
    {
        var result = new List<PaperLine> { lines[start] };
        foreach (var line in lines.Skip(start + 1))
        {
            if (IsEnd(line, body) || Copyright.IsMatch(line.Text) || HasEnded(result, line))
            {
                break;
            }

            if (result.Count < 2 || line.Layout.Size > 0.93f * result[^1].Layout.Size)
            {
                result.Add(line);
            }
        }

        return result;
    }

    /// <summary>Without a heading, the abstract is the prose above the first section heading.</summary>
    private static List<PaperLine> FindWithoutHeading(List<PaperLine> lines, BodyStyle body)
    {
        var end = lines.FindIndex(line => IsEnd(line, body));
        var blocks = BlockBuilder.Build(end < 0 ? lines : lines.Take(end), body)
            .SkipWhile(block => block.Text.Split(' ').Length < MinWordsWithoutHeading
                || !AuthorReader.IsProse(block.First))
            .ToList();
        var abstractBlocks = blocks
            .TakeWhile(block => block.First.IsSameRegion(blocks[0].First)
                && block.First.Style.IsLike(blocks[0].First.Style))
            .ToList();
        return end >= 0 || IsWiderThanRest(abstractBlocks, blocks.Skip(abstractBlocks.Count))
            ? [.. abstractBlocks.SelectMany(block => block.Lines)]
            : [];
    }

    // Letters have no section headings. Their abstract is the prose across both columns.
    private static bool IsWiderThanRest(List<Block> abstractBlocks, IEnumerable<Block> rest)
    {
        var restWidths = rest.Where(block => block.Lines.Count > 2).Select(GetWidth).ToList();
        return restWidths.Count > 0 && abstractBlocks.Max(GetWidth) > 1.3f * restWidths.Max();
    }

    private static float GetWidth(Block block) => block.Lines.Max(line => line.Layout.Width);

    public static string? JoinText(IReadOnlyList<PaperLine> lines)
    {
        var texts = lines.Select((line, index) => index == 0 ? Heading.Replace(line.Text, "") : line.Text);
        var text = string.Join(' ', texts).Trim();
        return text.Length == 0 ? null : text;
    }

    private static bool IsEnd(PaperLine line, BodyStyle body) =>
        Keywords.IsMatch(line.Text) || RunInIntroduction.IsMatch(line.Text) || IsSectionHeading(line, body);

    // The first section is never lettered: a leading A is an article.
    private static bool IsSectionHeading(PaperLine line, BodyStyle body) =>
        line.Style.StandsOut(body)
        && (HeadingNames.IsCommon(line.Text)
            || SectionNumber.Parse(line.Text) is { Kind: not SectionNumberKind.Letter });

    // The abstract continues in another column only within a sentence.
    private static bool HasEnded(List<PaperLine> abstractLines, PaperLine line) =>
        abstractLines.Count > 1 && !abstractLines[^1].IsSameRegion(line)
        && abstractLines[^1].Text.TrimEnd().EndsWith('.');

    [GeneratedRegex(
        @"^(?:a\s?b\s?s\s?t\s?r\s?a\s?c\s?t|summary)\s*(?:[.:—–-]+\s*|$|(?=(?-i:\p{Lu})))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^Introduction\.\s?—")]
    private static partial Regex RunInIntroduction { get; }

    [GeneratedRegex(@"^©\s?(?:19|20)\d\d")]
    private static partial Regex Copyright { get; }

    [GeneratedRegex(
        @"^(?:(?:additional )?key\s?-?words|index terms|acm reference format|ccs concepts"
            + @"|categories and subject|general terms|(?:(?:19|20)\d\d )?mathematics subject|jel|msc)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Keywords { get; }
}
