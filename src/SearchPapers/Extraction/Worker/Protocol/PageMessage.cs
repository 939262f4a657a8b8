using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Worker.Protocol;

/// <summary>A page as it goes over the pipe: a few long lists in place of thousands of small objects.</summary>
/// <remarks>Lengths are in hundredths of a point.</remarks>
internal sealed record PageMessage
{
    private const int NumbersPerRun = 4;
    private const int NumbersPerLine = 5;
    private const int SpaceBit = 1 << 16;

    public int Number { get; set; }

    public float Width { get; set; }

    public float Height { get; set; }

    /// <summary>Gets the runs' texts, parted by line feeds.</summary>
    public string Texts { get; set; } = "";

    public List<int> Runs { get; set; } = [];

    public List<int> Lines { get; set; } = [];

    public static PageMessage Of(PdfPage page)
    {
        var runs = page.Lines.SelectMany(line => line.Runs).ToList();
        return new PageMessage
        {
            Number = page.Number,
            Width = page.Width,
            Height = page.Height,
            Texts = string.Join('\n', runs.Select(run => run.Text.ReplaceLineEndings(" "))),
            Runs = [.. runs.SelectMany(NumbersOf)],
            Lines = [.. page.Lines.SelectMany(NumbersOf)],
        };
    }

    public PdfPage ToPage()
    {
        var texts = Texts.Split('\n');
        var lines = new List<PageLine>(Lines.Count / NumbersPerLine);
        var run = 0;
        for (var at = 0; at + NumbersPerLine <= Lines.Count; at += NumbersPerLine)
        {
            var runs = new StyledRun[Lines[at]];
            for (var index = 0; index < runs.Length; index++, run++)
            {
                runs[index] = RunAt(run, texts[run]);
            }

            lines.Add(new PageLine
            {
                Runs = runs,
                Baseline = Lines[at + 1] / 100f,
                Size = Lines[at + 2] / 100f,
                Region = Lines[at + 3],
                IsOutOfFlow = Lines[at + 4] != 0,
            });
        }

        return new PdfPage { Number = Number, Width = Width, Height = Height, Lines = lines };
    }

    private StyledRun RunAt(int run, string text)
    {
        var at = run * NumbersPerRun;
        return new StyledRun
        {
            Text = text,
            Left = Runs[at] / 100f,
            Right = Runs[at + 1] / 100f,
            Size = Runs[at + 2] / 100f,
            Style = (FontStyle)(Runs[at + 3] & ~SpaceBit),
            SpaceBefore = (Runs[at + 3] & SpaceBit) != 0,
        };
    }

    private static int[] NumbersOf(StyledRun run) =>
        [Hundredths(run.Left), Hundredths(run.Right), Hundredths(run.Size), (int)run.Style | (run.SpaceBefore ? SpaceBit : 0)];

    private static int[] NumbersOf(PageLine line) =>
        [line.Runs.Count, Hundredths(line.Baseline), Hundredths(line.Size), line.Region, line.IsOutOfFlow ? 1 : 0];

    private static int Hundredths(float length) => (int)MathF.Round(Math.Clamp(length, -1e6f, 1e6f) * 100);
}
