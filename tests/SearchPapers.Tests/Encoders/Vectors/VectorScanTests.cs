using System.Numerics.Tensors;
using CsCheck;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Vectors;

public sealed class VectorScanTests : IDisposable
{
    private const int Dimensions = 8;

    private static readonly VectorLayout Layout = new(LsaDimensions: 0, Dimensions);

    private static readonly Gen<float[]> Vectors =
        Gen.Float[-1, 1].Array[Dimensions].Where(vector => TensorPrimitives.Norm(vector) > 0.01f);

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["vectors.bin"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_nearest_rows_are_the_first_of_all_sorted_rows() =>
        Gen.Select(Vectors.Array[1, 60], Vectors, Gen.Int[0, 70]).Sample(
            (vectors, query, count) =>
            {
                Write(vectors);
                using var scan = new VectorScan(Path, Layout, vectors.Length);
                var sorted = scan.FindNearest(Query(query), vectors.Length, _ => true);

                Assert.Equal(vectors.Length, sorted.Count);
                Assert.Equal(sorted.OrderByDescending(row => row.Cosine).ThenBy(row => row.Row), sorted);
                Assert.Equal(sorted.Take(count), scan.FindNearest(Query(query), count, _ => true));
            },
            iter: 50,
            threads: 1);

    [Fact]
    public void Equal_rows_are_returned_in_their_order()
    {
        Write([Axis(1), Axis(0), Axis(1), Axis(1)]);
        using var scan = new VectorScan(Path, Layout, rows: 4);

        Assert.Equal([0, 2], scan.FindNearest(Query(Axis(1)), 2, _ => true).Select(row => row.Row));
    }

    [Fact]
    public void A_row_that_is_not_accepted_is_skipped()
    {
        Write([Axis(1), Axis(1), Axis(2)]);
        using var scan = new VectorScan(Path, Layout, rows: 3);

        Assert.Equal([1, 2], scan.FindNearest(Query(Axis(1)), 2, row => row > 0).Select(row => row.Row));
    }

    [Fact]
    public void Rows_beyond_the_first_block_are_found()
    {
        const int Many = 20_000;
        Write([.. Enumerable.Repeat(Axis(0), Many), Axis(3)]);
        using var scan = new VectorScan(Path, Layout, Many + 1);

        var nearest = Assert.Single(scan.FindNearest(Query(Axis(3)), 1, accepts: null));

        Assert.Equal(Many, nearest.Row);
        Assert.Equal(1, nearest.Cosine, 1e-12);
    }

    [Fact]
    public void Uncommitted_rows_are_ignored_and_overwritten_by_the_next_writer()
    {
        Write([Axis(0), Axis(1), Axis(1)]);

        using (var scan = new VectorScan(Path, Layout, rows: 1))
        {
            Assert.Equal([0], scan.FindNearest(Query(Axis(1)), 3, _ => true).Select(row => row.Row));
        }

        using var next = new VectorFile(Path, Layout, committedRows: 1);
        Assert.Equal(1, next.Append(Row(Axis(2))));
        next.Flush();
        using var later = new VectorScan(Path, Layout, rows: 2);
        Assert.Equal(1, Assert.Single(later.FindNearest(Query(Axis(2)), 1, accepts: null)).Row);
    }

    [Fact]
    public void A_file_with_fewer_rows_than_committed_is_refused()
    {
        Write([Axis(0)]);

        Assert.Throws<InvalidDataException>(() => new VectorScan(Path, Layout, rows: 2));
        Assert.Throws<InvalidDataException>(() => new VectorFile(Path, Layout, committedRows: 2));
        Assert.Equal(Dimensions, new FileInfo(Path).Length);
    }

    [Fact]
    public void A_truncated_sketch_is_refused()
    {
        Write([.. Enumerable.Repeat(Axis(0), 20_000)]);
        using var scan = new VectorScan(Path, Layout, rows: 20_000);
        File.WriteAllBytes(VectorFile.GetSketchPath(Path), new byte[100]);

        Assert.Throws<InvalidDataException>(() => scan.FindNearest(Query(Axis(0)), 1, accepts: null));
    }

    [Fact]
    public void A_missing_file_is_refused_if_rows_were_committed() =>
        Assert.Throws<FileNotFoundException>(() => new VectorScan(Path, Layout, rows: 1));

    [Fact]
    public void No_rows_need_no_file()
    {
        using var scan = new VectorScan(Path, Layout, rows: 0);

        Assert.Empty(scan.FindNearest(Query(Axis(0)), 10, _ => true));
    }

    private static TextVectors Row(float[] vector) => new(Lsa: null, vector);

    private static VectorQuery Query(float[] vector) => new(Row(vector), Layout, pretrainedShare: 1);

    private static float[] Axis(int axis)
    {
        var vector = new float[Dimensions];
        vector[axis] = 1;
        return vector;
    }

    private void Write(IEnumerable<float[]> vectors)
    {
        using var file = new VectorFile(Path, Layout, committedRows: 0);
        foreach (var vector in vectors)
        {
            file.Append(Row(vector));
        }

        file.Flush();
    }
}
