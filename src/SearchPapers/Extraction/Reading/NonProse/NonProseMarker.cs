using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.NonProse;

internal static partial class NonProseMarker
{
    private static readonly HashSet<string> SentenceWords = new(
        ("a an and are as by can follows for from has have hence if implies in is it let more of on since such suppose "
            + "that the then there thus to us we where which with").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private const int MaxSmallPrintLines = 6;

    public static void Mark(IReadOnlyList<Block> blocks, BodyStyle body)
    {
        var isInReferences = false;
        foreach (var block in blocks)
        {
            if (block.First.Role == LineRole.Heading)
            {
                isInReferences = HeadingNames.IsReferences(block.Text);
                continue;
            }

            block.Mark(isInReferences ? LineRole.Reference : Classify(block, body));
            MarkSymbolsAndTableRows(block);
        }

        MarkTableHeaders([.. blocks.SelectMany(block => block.Lines)]);
        UnheadedReferences.Mark(blocks, body);
        Floats.Mark(blocks);
    }

    // A header above table rows may have only two cells, of words that are not a sentence.
    private static void MarkTableHeaders(IReadOnlyList<PaperLine> lines)
    {
        foreach (var (line, next) in lines.Zip(lines.Skip(1)).Reverse())
        {
            if (line.Role == LineRole.Prose && next.Role == LineRole.Float && line.IsSameRegion(next)
                && CountWideGaps(line) == 1 && CountWideGaps(next) > 0
                && line.Runs.All(run => Word.IsMatch(run.Text)) && !SentenceEnd.IsMatch(line.Text))
            {
                line.Role = LineRole.Float;
            }
        }
    }

    private static void MarkSymbolsAndTableRows(Block block)
    {
        foreach (var line in block.Lines.Where(line => line.Role == LineRole.Prose))
        {
            line.Role = IsSymbols(line) ? LineRole.Formula : IsTableRow(line) ? LineRole.Float : LineRole.Prose;
        }
    }

    // Justification may stretch a line of prose to one such gap, but not to two.
    private static bool IsTableRow(PaperLine line) => CountWideGaps(line) >= 2;

    private static int CountWideGaps(PaperLine line) => line.Layout.Runs.Zip(line.Layout.Runs.Skip(1))
        .Count(pair => pair.Second.Left - pair.First.Right > 1.3f * line.Layout.Size);

    private static bool IsAlgorithm(Block block) =>
        block.Lines.Count(line => Step.IsMatch(line.Text)) * 3 >= block.Lines.Count;

    // Large operators and limits lie above and below the line of their formula and become separate lines.
    private static bool IsSymbols(PaperLine line) =>
        line.Runs.Count <= 6 && line.Runs.All(run => !Word.IsMatch(run.Text) || run.Style.HasFlag(FontStyle.Math)
            || run.Size < 0.8f * line.Layout.Size)
        && line.Text.Count(char.IsLetterOrDigit) <= 6 && !line.Text.EndsWith('.');

    private static LineRole Classify(Block block, BodyStyle body) =>
        Captions.IsStart(block.First.Text) ? LineRole.Caption
        : IsAlgorithm(block) ? LineRole.Float
        : block.First.Runs[0].Style.HasFlag(FontStyle.Raised)
            && block.First.Layout.Size < 0.97f * body.Size ? LineRole.Footnote
        : !body.IsBodySize(block.First.Layout) || IsSmallPrint(block) ? LineRole.Footnote
        : GetWordShare(block) < 0.5 && !IsSentence(block) ? LineRole.Formula
        : LineRole.Prose;

    // In a short paper, small print may be frequent enough for its size to count as a body size.
    private static bool IsSmallPrint(Block block) =>
        block.Lines.Count <= MaxSmallPrintLines && block.Lines.Any(line => SmallPrintStart.IsMatch(line.Text));

    // A formula may contain "for all". A block with more such words is a sentence with many symbols.
    private static bool IsSentence(Block block) => block.Lines.SelectMany(line => line.Runs)
        .Count(run => !run.Style.HasFlag(FontStyle.Math)
            && SentenceWords.Contains(run.Text.TrimEnd(',', ':', '.'))) >= 3;

    /// <summary>Returns the share of characters in words, between 0 and 1.</summary>
    private static double GetWordShare(Block block)
    {
        var runs = block.Lines.SelectMany(line => line.Runs).ToList();
        var words =
            runs.Where(run => !run.Style.HasFlag(FontStyle.Math) && Word.IsMatch(run.Text)).Sum(run => run.Text.Length);
        return (double)words / Math.Max(1, runs.Sum(run => run.Text.Length));
    }

    [GeneratedRegex(@"^(?:\d{1,2}:\s|(?:Input|Output|Require|Ensure|Data|Result)s?\s?:)")]
    private static partial Regex Step { get; }

    [GeneratedRegex(
        @"^(?:Date: |Article history:?$|©\s?(?:19|20)\d\d|Current address: ?"
            + @"|E-?mail(?: address(?:es)?)?: ?|URL: ?|(?:(?:19|20)\d\d )?Mathematics Subject Classification)",
        RegexOptions.IgnoreCase)]
    private static partial Regex SmallPrintStart { get; }

    [GeneratedRegex(@"[.:]\s")]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word { get; }
}
