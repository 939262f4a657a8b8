using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.NonProse;

internal static partial class UnheadedReferences
{
    /// <summary>The most lines from the first reference to the second.</summary>
    private const int MaxReferenceLines = 8;

    public static void Mark(IReadOnlyList<Block> blocks, BodyStyle body)
    {
        var lines = blocks.SelectMany(block => block.Lines).ToList();
        var first = lines.FindIndex(line => line.Role != LineRole.Reference && FirstReference.IsMatch(line.Text));
        if (first < 0 || !lines.Skip(first + 1).Take(MaxReferenceLines).Any(line => SecondReference.IsMatch(line.Text)))
        {
            return;
        }

        foreach (var line in lines.Skip(first)
            .TakeWhile(line => line.Role != LineRole.Heading && !IsHeadingLike(line, body)))
        {
            line.Role = LineRole.Reference;
        }
    }

    // Text after the references starts with bold or large type, even if it is not recognized as a heading.
    private static bool IsHeadingLike(PaperLine line, BodyStyle body) =>
        (line.Style.FontStyle.HasFlag(FontStyle.Bold) || line.Style.Size > 1.08f * body.Size)
        && !line.Text.StartsWith('[');

    [GeneratedRegex(@"^\[1\]\s+\p{Lu}")]
    private static partial Regex FirstReference { get; }

    [GeneratedRegex(@"^\[2\]\s+\p{L}")]
    private static partial Regex SecondReference { get; }
}
