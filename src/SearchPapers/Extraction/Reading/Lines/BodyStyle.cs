using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>The font sizes and the leading of a paper's body text, in points.</summary>
internal sealed class BodyStyle
{
    /// <summary>The minimum share of all characters in a body size, well above that of footnotes.</summary>
    private const double MinShare = 0.2;

    private readonly float[] _sizes;

    private BodyStyle(float size, float[] sizes, float leading) => (Size, _sizes, Leading) = (size, sizes, leading);

    public float Size { get; }

    public float Leading { get; }

    public static BodyStyle Infer(IReadOnlyList<PaperLine> lines)
    {
        var bySize = lines.Where(line => !line.Layout.IsOutOfFlow)
            .GroupBy(line => MathF.Round(line.Layout.Size, 1))
            .Select(group => (Size: group.Key, Characters: group.Sum(line => line.Text.Length)))
            .OrderByDescending(group => group.Characters)
            .ToList();
        if (bySize.Count == 0)
        {
            return new BodyStyle(10, [10], 12);
        }

        var total = bySize.Sum(group => group.Characters);
        var size = bySize[0].Size;
        float[] sizes =
            [size, .. bySize.Skip(1).Where(group => group.Characters > MinShare * total).Select(group => group.Size)];
        return new BodyStyle(size, sizes, InferLeading(lines, size));
    }

    public bool IsBodySize(PageLine line) => Array.Exists(_sizes, size => Math.Abs(line.Size - size) <= 0.06f * size);

    private static float InferLeading(IReadOnlyList<PaperLine> lines, float size)
    {
        var mostFrequent = lines.Zip(lines.Skip(1))
            .Where(pair => pair.First.IsSameRegion(pair.Second) && Math.Abs(pair.First.Layout.Size - size) < 0.2f)
            .Select(pair => pair.Second.Layout.Baseline - pair.First.Layout.Baseline)
            .Where(distance => distance > 0.8f * size && distance < 2.5f * size)
            .GroupBy(distance => MathF.Round(distance * 2) / 2)
            .MaxBy(group => group.Count());
        return mostFrequent?.Key ?? 1.2f * size;
    }
}
