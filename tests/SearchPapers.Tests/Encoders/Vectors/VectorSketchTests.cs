using SearchPapers.Encoders.Vectors;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Vectors;

public sealed class VectorSketchTests : IDisposable
{
    private const int Rows = 25_000;

    private static readonly VectorLayout Layout = new(LsaDimensions: 100, PretrainedDimensions: 128);

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(3);

    public void Dispose() => _folder.Dispose();

    // Clustered rows, as papers have them: the hundred rows of a cluster are similar.
    [Fact]
    public void The_nearest_rows_are_among_the_candidates()
    {
        var clusters = Enumerable.Range(0, Rows / 100).Select(_ => Vector()).ToList();
        using var scan = Write(Enumerable.Range(0, Rows).Select(row => Near(clusters[row % clusters.Count])));

        foreach (var center in clusters.Take(20))
        {
            var query = new VectorQuery(Near(center), Layout, pretrainedShare: 0.6);
            var rows = scan.FindNearestExactly(query, 10, accepts: null).Select(row => row.Row);

            Assert.Equal(rows, scan.FindNearest(query, 50, accepts: null).Take(10).Select(row => row.Row));
        }
    }

    [Fact]
    public void Rows_that_are_not_accepted_are_no_candidates()
    {
        using var scan = Write(Enumerable.Range(0, Rows).Select(_ => Vector()));
        var query = new VectorQuery(Vector(), Layout, pretrainedShare: 0.5);

        var nearest = scan.FindNearest(query, 100, row => row % 1000 == 7);

        Assert.Equal(
            Enumerable.Range(0, Rows / 1000).Select(row => (row * 1000) + 7),
            nearest.Select(row => row.Row).Order());
        Assert.Equal(scan.FindNearestExactly(query, 100, row => row % 1000 == 7), nearest);
    }

    [Fact]
    public void Sign_bits_may_leave_the_last_word_partly_unused()
    {
        var words = new ulong[2];

        VectorSketch.Write([.. Enumerable.Range(0, 70).Select(i => (sbyte)(i is 1 or 66 ? -5 : i % 3))], words);

        Assert.Equal([1UL << 1, 1UL << 2], words);
    }

    private VectorScan Write(IEnumerable<TextVectors> vectors)
    {
        using var file = new VectorFile(_folder["vectors.bin"], Layout, committedRows: 0);
        foreach (var vector in vectors)
        {
            file.Append(vector);
        }

        file.Flush();
        return new VectorScan(_folder["vectors.bin"], Layout, file.Rows);
    }

    private TextVectors Vector() => new(Part(Layout.LsaDimensions), Part(Layout.PretrainedDimensions));

    private TextVectors Near(TextVectors center) => TextVectors.Sum([(center, 1f), (Vector(), 0.7f)]);

    private float[] Part(int dimensions) => TextVectors.Normalize(
    [
        .. Enumerable.Range(0, dimensions)
            .Select(_ => (float)(_random.NextDouble() + _random.NextDouble() - 1)),
    ])!;
}
