using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.NonProse;

/// <summary>Tells captions, tables, figures, formulas, footnotes and references from prose.</summary>
internal static partial class NonProseMarker
{
    private static readonly HashSet<string> SentenceWords = new(
        ("a an and are as by can follows for from has have hence if implies in is it let more of on since such suppose that " +
        "the then there thus to us we where which with").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>An author's addresses and what is said of the paper are told in few lines.</summary>
    private const int MostSmallPrint = 6;

    public static void Mark(IReadOnlyList<Block> blocks, BodyStyle body)
    {
        var references = false;
        foreach (var block in blocks)
        {
            if (block.First.Role == LineRole.Heading)
            {
                references = HeadingNames.IsReferences(block.Text);
                continue;
            }

            block.Mark(references ? LineRole.Reference : RoleOf(block, body));
            MarkLines(block);
        }

        MarkTableHeads([.. blocks.SelectMany(block => block.Lines)]);
        UnheadedReferences.Mark(blocks, body);
        Floats.Mark(blocks);
    }

    /// <summary>The head over a table's rows may have two cells only, of words and without a sentence in them.</summary>
    private static void MarkTableHeads(IReadOnlyList<PaperLine> lines)
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

    private static void MarkLines(Block block)
    {
        foreach (var line in block.Lines.Where(line => line.Role == LineRole.Prose))
        {
            line.Role = IsSymbols(line) ? LineRole.Formula : IsTableRow(line) ? LineRole.Float : LineRole.Prose;
        }
    }

    /// <summary>Cells stand apart; no line of prose is stretched that far twice.</summary>
    private static bool IsTableRow(PaperLine line) => CountWideGaps(line) >= 2;

    private static int CountWideGaps(PaperLine line) => line.Layout.Runs.Zip(line.Layout.Runs.Skip(1))
        .Count(pair => pair.Second.Left - pair.First.Right > 1.3f * line.Layout.Size);

    private static bool IsAlgorithm(Block block) =>
        block.Lines.Count(line => Step.IsMatch(line.Text)) * 3 >= block.Lines.Count;

    /// <summary>
    /// The large signs and limits of a formula stand off its line: they are lines of their own, and say nothing.
    /// </summary>
    private static bool IsSymbols(PaperLine line) =>
        line.Runs.Count <= 6 && line.Runs.All(run => !Word.IsMatch(run.Text) || run.Style.HasFlag(FontStyle.Math)
            || run.Size < 0.8f * line.Layout.Size)
        && line.Text.Count(char.IsLetterOrDigit) <= 6 && !line.Text.EndsWith('.');

    private static LineRole RoleOf(Block block, BodyStyle body) =>
        Captions.Begins(block.First.Text) ? LineRole.Caption
        : IsAlgorithm(block) ? LineRole.Float
        : block.First.Runs[0].Style.HasFlag(FontStyle.Raised)
            && block.First.Layout.Size < 0.97f * body.Size ? LineRole.Footnote
        : !body.IsBodySize(block.First.Layout) || IsSmallPrint(block) ? LineRole.Footnote
        : WordShare(block) < 0.5 && !IsSaid(block) ? LineRole.Formula
        : LineRole.Prose;

    /// <summary>In a short paper so much is small print that its size counts as one of running text.</summary>
    private static bool IsSmallPrint(Block block) =>
        block.Lines.Count <= MostSmallPrint && block.Lines.Any(line => Address.IsMatch(line.Text));

    /// <summary>A formula says "for all"; what has more such words is a sentence full of symbols.</summary>
    private static bool IsSaid(Block block) => block.Lines.SelectMany(line => line.Runs)
        .Count(run => !run.Style.HasFlag(FontStyle.Math) && SentenceWords.Contains(run.Text.TrimEnd(',', ':', '.'))) >= 3;

    /// <summary>How much of a block is words: formulas and tables are symbols and numbers.</summary>
    private static double WordShare(Block block)
    {
        var runs = block.Lines.SelectMany(line => line.Runs).ToList();
        var words =
            runs.Where(run => !run.Style.HasFlag(FontStyle.Math) && Word.IsMatch(run.Text)).Sum(run => run.Text.Length);
        return (double)words / Math.Max(1, runs.Sum(run => run.Text.Length));
    }

    [GeneratedRegex(@"^(?:\d{1,2}:\s|(?:Input|Output|Require|Ensure|Data|Result)s?\s?:)")]
    private static partial Regex Step { get; }

    [GeneratedRegex(@"^(?:Date: |Article history:?$|©\s?(?:19|20)\d\d|Current address: ?|E-?mail(?: address(?:es)?)?: ?|URL: ?|(?:(?:19|20)\d\d )?Mathematics Subject Classification)", RegexOptions.IgnoreCase)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"[.:]\s")]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word { get; }
}
