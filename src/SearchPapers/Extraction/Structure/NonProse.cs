using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Structure;

/// <summary>Tells captions, tables, figures, formulas, footnotes and references from prose.</summary>
internal static partial class NonProse
{
    public static void Mark(IReadOnlyList<Block> blocks, BodyStyle body)
    {
        var references = false;
        foreach (var block in blocks)
        {
            if (block.First.Role == LineRole.Heading)
            {
                references = HeadingNames.IsReferences(block.Text);
            }
            else
            {
                block.Mark(references ? LineRole.Reference : RoleOf(block, body));
            }
        }
    }

    private static LineRole RoleOf(Block block, BodyStyle body) =>
        Caption.IsMatch(block.First.Text) ? LineRole.Caption
        : !body.IsBodySize(block.First.Layout) ? LineRole.Footnote
        : WordShare(block) < 0.5 ? LineRole.Formula
        : LineRole.Prose;

    /// <summary>How much of a block is words: formulas and tables are symbols and numbers.</summary>
    private static double WordShare(Block block)
    {
        var runs = block.Lines.SelectMany(line => line.Runs).ToList();
        var words = runs.Where(run => !run.Style.HasFlag(TextStyle.Math) && Word.IsMatch(run.Text)).Sum(run => run.Text.Length);
        return (double)words / Math.Max(1, runs.Sum(run => run.Text.Length));
    }

    [GeneratedRegex(@"^(?:Figure|Fig\.?|Table|Algorithm|Listing)\s*\d+(?:[.:]|\s*$|\s+\p{Lu})", RegexOptions.IgnoreCase)]
    private static partial Regex Caption { get; }

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word { get; }
}
