using SearchPapers.Encoders;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Vectors;

public sealed class TextVectorsTests
{
    private static readonly VectorLayout Layout = new(LsaDimensions: 2, PretrainedDimensions: 3);

    [Fact]
    public void A_sum_is_weighted_and_has_unit_length()
    {
        var sum = TextVectors.Sum((new([1, 0], [0, 0, 1]), 3), (new([0, 1], [0, 0, -1]), 4));

        Assert.Equal([0.6f, 0.8f], sum.Lsa!, Near);
        Assert.Equal([0, 0, -1f], sum.Pretrained!, Near);
    }

    [Fact]
    public void A_missing_vector_is_left_out_of_the_sum()
    {
        var sum = TextVectors.Sum((new(null, [1, 0, 0]), 1), (new([1, 0], [0, 1, 0]), 1), (default, 5));

        Assert.Equal([1f, 0], sum.Lsa!, Near);
        Assert.Equal([0.70711f, 0.70711f, 0], sum.Pretrained!, Near);
    }

    [Fact]
    public void A_zero_sum_is_empty()
    {
        Assert.True(TextVectors.Sum().IsEmpty);
        Assert.True(TextVectors.Sum((new([1, 0], null), 1), (new([1, 0], null), -1)).IsEmpty);
    }

    [Fact]
    public void A_sum_does_not_change_its_parts()
    {
        TextVectors part = new([1, 0], [0, 1, 0]);

        TextVectors.Sum((part, 2), (part, 3));

        Assert.Equal([1f, 0], part.Lsa!);
    }

    [Theory]
    [InlineData(0, 0.6)]
    [InlineData(1, -1)]
    [InlineData(0.5, -0.2)]
    [InlineData(0.25, 0.2)]
    public void A_cosine_is_the_weighted_mean_of_both_encoders(double pretrainedShare, double cosine)
    {
        var row = Row(new([0.6f, 0.8f], [0, 0, -1]));

        Assert.Equal(cosine, new VectorQuery(new([1, 0], [0, 0, 1]), Layout, pretrainedShare).Cosine(row), 0.005);
    }

    [Fact]
    public void A_missing_vector_has_the_cosine_zero()
    {
        var query = new VectorQuery(new([1, 0], [0, 0, 1]), Layout, pretrainedShare: 0.25);

        Assert.Equal(0.75, query.Cosine(Row(new([1, 0], null))), 0.005);
        Assert.Equal(0.25, query.Cosine(Row(new(null, [0, 0, 1]))), 0.005);
        Assert.Equal(0, query.Cosine(Row(default)));
    }

    [Fact]
    public void Written_vectors_are_read_back()
    {
        TextVectors vector = new([0.6f, -0.8f], [0, 1, 0]);

        var read = QuantizedVector.Read(Row(vector), Layout);

        Assert.Equal(vector.Lsa!, read.Lsa!, (left, right) => Math.Abs(left - right) < 0.01);
        Assert.Equal(vector.Pretrained!, read.Pretrained!, Near);
        Assert.Null(QuantizedVector.Read(Row(new(null, [0, 1, 0])), Layout).Lsa);
    }

    [Fact]
    public async Task The_vectors_of_a_users_encoder_are_normalized_and_zero_vectors_are_null()
    {
        var generator = new FakeGenerator(text => text.Contains("bee", StringComparison.Ordinal) ? [3, 4] : [0, 0]);
        using var paperEncoder = new PaperEncoder(generator);
        var encoder = new PaperEncoderAdapter(paperEncoder, dimensions: 2);
        var stop = TestContext.Current.CancellationToken;

        var vectors = await encoder.EncodeAsync(
            [new("A bee", "dances"), new("Roads", null), new(null, "of bees")], stop);

        Assert.Equal([0.6f, 0.8f], vectors[0]!, Near);
        Assert.Null(vectors[1]);
        Assert.Equal([0.6f, 0.8f], vectors[2]!, Near);
        Assert.Equal(["A bee\ndances", "Roads", "of bees"], generator.Requests[0]);
        Assert.Null(await encoder.EncodeQueryAsync(new(null, "roads"), stop));
        Assert.Equal([0.6f, 0.8f], (await encoder.EncodeQueryAsync(new(null, "bees"), stop))!, Near);
    }

    private static bool Near(float left, float right) => Math.Abs(left - right) < 1e-4;

    private static sbyte[] Row(TextVectors vector)
    {
        var row = new sbyte[Layout.Dimensions];
        QuantizedVector.Write(vector, row, Layout);
        return row;
    }
}
