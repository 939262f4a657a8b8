using SearchPapers.Encoders.Training;

namespace SearchPapers.Tests.Encoders.Training;

public sealed class AdagradUpdateTests
{
    private const int Dimensions = 2;
    private const float Rate = 0.1f;

    private readonly EmbeddingMatrix _matrix = new(rows: 4, Dimensions, new Random(1));
    private readonly TextBatch _left = new(2, Dimensions);
    private readonly TextBatch _right = new(2, Dimensions);

    // Row 0 is used once on the left and twice in a text on the right; row 3 is not used.
    public AdagradUpdateTests()
    {
        _left.Set(0, [0, 1], _matrix);
        _left.Set(1, [1], _matrix);
        _right.Set(0, [2], _matrix);
        _right.Set(1, [0, 2, 0], _matrix);
        Set(_left, 0, 1, 0);
        Set(_left, 1, 0.5f, 0.5f);
        Set(_right, 0, -1, 3);
        Set(_right, 1, 0, -2);
    }

    [Fact]
    public void A_row_is_updated_with_the_sum_of_its_gradients_in_both_batches()
    {
        var before = Row(0);
        var damped = 1 + Math.Log(2);

        new AdagradUpdate(_matrix).Apply(_left, _right, Rate);

        var (x, y) = (1.0, -2 * damped);
        var length = Math.Sqrt(((x * x) + (y * y)) / Dimensions);
        Assert.Equal(before[0] - (Rate * x / length), Row(0)[0], 1e-5);
        Assert.Equal(before[1] - (Rate * y / length), Row(0)[1], 1e-5);
    }

    [Fact]
    public void An_unused_row_is_not_updated()
    {
        var before = Row(3);

        new AdagradUpdate(_matrix).Apply(_left, _right, Rate);

        Assert.Equal(before, Row(3));
        Assert.All(Enumerable.Range(0, 3), row => Assert.NotEqual(before, Row(row)));
    }

    [Fact]
    public void The_updates_of_a_row_get_smaller()
    {
        var update = new AdagradUpdate(_matrix);
        var start = Row(0);
        update.Apply(_left, _right, Rate);
        var first = Row(0);
        update.Apply(_left, _right, Rate);

        Assert.Equal((first[0] - start[0]) / Math.Sqrt(2), Row(0)[0] - first[0], 1e-5);
    }

    private float[] Row(int row) => _matrix.Row(row).ToArray();

    private static void Set(TextBatch batch, int text, float x, float y) =>
        (batch.Gradient(text)[0], batch.Gradient(text)[1]) = (x, y);
}
