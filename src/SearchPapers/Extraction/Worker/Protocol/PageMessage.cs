using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Worker.Protocol;

/// <summary>A page serialized as a few long lists instead of thousands of small objects.</summary>
internal sealed record PageMessage
{
    private const int ValuesPerRun = 4;
    private const int ValuesPerLine = 5;
    private const int SpaceBit = 1 << 16;

    public int Number { get; set; }

    public float Width { get; set; }

    public float Height { get; set; }

    /// <summary>The texts of the runs, separated by line feeds.</summary>
    public string Texts { get; set; } = "";

    /// <summary>Left, right and size in hundredths of a point, then style and space bit, for each run.</summary>
    public List<int> Runs { get; set; } = [];

    /// <summary>Run count, baseline and size in hundredths of a point, region and flow flag, for each line.</summary>
    public List<int> Lines { get; set; } = [];

    public static PageMessage FromPage(PdfPage page)
    {
        var runs = page.Lines.SelectMany(line => line.Runs).ToList();
        return new PageMessage
        {
            Number = page.Number,
            Width = page.Width,
            Height = page.Height,
            Texts = string.Join('\n', runs.Select(run => run.Text.ReplaceLineEndings(" "))),
            Runs = [.. runs.SelectMany(Encode)],
            Lines = [.. page.Lines.SelectMany(Encode)],
        };
    }

    public PdfPage ToPage()
    {
        var texts = Texts.Split('\n');
        var lines = new List<PageLine>(Lines.Count / ValuesPerLine);
        var run = 0;
        for (var line = 0; line + ValuesPerLine <= Lines.Count; line += ValuesPerLine)
        {
            var runs = new StyledRun[Lines[line]];
            for (var i = 0; i < runs.Length; i++, run++)
            {
                runs[i] = DecodeRun(run, texts[run]);
            }

            lines.Add(new PageLine
            {
                Runs = runs,
                Baseline = Lines[line + 1] / 100f,
                Size = Lines[line + 2] / 100f,
                Region = Lines[line + 3],
                IsOutOfFlow = Lines[line + 4] != 0,
            });
        }

        return new PdfPage { Number = Number, Width = Width, Height = Height, Lines = lines };
    }

    private StyledRun DecodeRun(int index, string text)
    {
        var start = index * ValuesPerRun;
        return new StyledRun
        {
            Text = text,
            Left = Runs[start] / 100f,
            Right = Runs[start + 1] / 100f,
            Size = Runs[start + 2] / 100f,
            Style = (FontStyle)(Runs[start + 3] & ~SpaceBit),
            SpaceBefore = (Runs[start + 3] & SpaceBit) != 0,
        };
    }

    private static int[] Encode(StyledRun run) =>
    [
        ToHundredths(run.Left),
        ToHundredths(run.Right),
        ToHundredths(run.Size),
        (int)run.Style | (run.SpaceBefore ? SpaceBit : 0),
    ];

    private static int[] Encode(PageLine line) =>
    [
        line.Runs.Count,
        ToHundredths(line.Baseline),
        ToHundredths(line.Size),
        line.Region,
        line.IsOutOfFlow ? 1 : 0,
    ];

    private static int ToHundredths(float length) => (int)MathF.Round(Math.Clamp(length, -1e6f, 1e6f) * 100);
}
