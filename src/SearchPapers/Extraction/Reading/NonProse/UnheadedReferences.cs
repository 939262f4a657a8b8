using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.NonProse;

/// <summary>Finds the references of journals that set them without a heading: from [1] on, as [2] shows.</summary>
internal static partial class UnheadedReferences
{
    /// <summary>The longest reference: so many lines may stand before the next.</summary>
    private const int MostLines = 8;

    public static void Mark(IReadOnlyList<Block> blocks, BodyStyle body)
    {
        var lines = blocks.SelectMany(block => block.Lines).ToList();
        var first = lines.FindIndex(line => line.Role != LineRole.Reference && First.IsMatch(line.Text));
        if (first < 0 || !lines.Skip(first + 1).Take(MostLines).Any(line => Second.IsMatch(line.Text)))
        {
            return;
        }

        foreach (var line in lines.Skip(first).TakeWhile(line => line.Role != LineRole.Heading && !IsTitle(line, body)))
        {
            line.Role = LineRole.Reference;
        }
    }

    /// <summary>What follows the references is headed in bold or in large letters, if not by a heading that is known.</summary>
    private static bool IsTitle(PaperLine line, BodyStyle body) =>
        (line.Look.Style.HasFlag(FontStyle.Bold) || line.Look.Size > 1.08f * body.Size) && !line.Text.StartsWith('[');

    [GeneratedRegex(@"^\[1\]\s+\p{Lu}")]
    private static partial Regex First { get; }

    [GeneratedRegex(@"^\[2\]\s+\p{L}")]
    private static partial Regex Second { get; }
}
