using System.Numerics.Tensors;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Tests.Encoders;

/// <summary>What holds for every encoder that an index uses; each knows "bee", "dance" and "road".</summary>
public abstract class TextEncoderConformanceTests
{
    // Larger than the batches in which encoders pass texts on.
    private const int Many = 150;

    // Some without a title, some without a text.
    private static readonly EncoderInput[] Papers =
    [
        .. Enumerable.Range(0, Many).Select(number => new EncoderInput(
            number % 4 == 0 ? null : Repeat("bee", 1 + (number % 7)),
            number % 4 == 2 ? null : $"{Repeat("dance", 1 + (number % 3))} {Repeat("road", number % 11)}")),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Gets whether an encoder has a vector for a text without a known term.</summary>
    protected virtual bool EncodesUnknownTexts => false;

    [Fact]
    public async Task Vectors_have_the_dimensions_of_the_encoder_and_unit_length()
    {
        var encoder = await OpenAsync();

        var vectors = await encoder.EncodeAsync(Papers, Token);

        Assert.InRange(encoder.Dimensions, 1, int.MaxValue);
        Assert.All([.. vectors, await QueryAsync(encoder, "bee")], vector => AssertUnitVector(encoder, vector));
    }

    [Fact]
    public async Task Vectors_are_in_the_order_of_the_texts_and_do_not_depend_on_the_batch()
    {
        var encoder = await OpenAsync();
        var batch = await encoder.EncodeAsync(Papers, Token);

        Assert.Equal(Papers.Length, batch.Count);
        foreach (var (paper, vector) in Papers.Zip(batch))
        {
            AssertEqual(Assert.Single(await encoder.EncodeAsync([paper], Token)), vector);
        }
    }

    [Fact]
    public async Task Two_instances_give_the_same_vectors() => Assert.Equal(
        await (await OpenAsync()).EncodeAsync(Papers, Token), await (await OpenAsync()).EncodeAsync(Papers, Token));

    [Fact]
    public async Task A_query_and_a_paper_with_the_same_text_have_the_same_vector()
    {
        var encoder = await OpenAsync();

        var paper = Assert.Single(await encoder.EncodeAsync([new EncoderInput(null, "bee dance")], Token));

        AssertEqual(paper, await QueryAsync(encoder, "bee dance"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("zyzzyx")]
    [InlineData("\ud83d")]
    public async Task A_text_without_known_terms_is_encoded_or_has_no_vector(string? text)
    {
        var encoder = await OpenAsync();
        float[]?[] vectors =
        [
            .. await encoder.EncodeAsync([new EncoderInput(text, text), new EncoderInput("bee", text)], Token),
            await QueryAsync(encoder, text),
        ];

        Assert.Equal([EncodesUnknownTexts, true, EncodesUnknownTexts], vectors.Select(vector => vector is not null));
        Assert.All(vectors.Where(vector => vector is not null), vector => AssertUnitVector(encoder, vector));
    }

    [Fact]
    public async Task No_texts_have_no_vectors() => Assert.Empty(await (await OpenAsync()).EncodeAsync([], Token));

    [Fact]
    public async Task A_canceled_batch_is_not_encoded()
    {
        var encoder = await OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => encoder.EncodeAsync(Papers, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Threads_share_an_encoder()
    {
        var encoder = await OpenAsync();
        var alone = await encoder.EncodeAsync(Papers, Token);

        await Parallel.ForAsync(0, 16, Token, async (thread, token) =>
        {
            var part = Papers[thread..];
            Assert.Equal(alone.Skip(thread), await encoder.EncodeAsync(part, token));
            AssertEqual(alone[thread], (await encoder.EncodeAsync([Papers[thread]], token))[0]);
        });
    }

    /// <summary>Opens a new instance of the encoder.</summary>
    private protected abstract Task<ITextEncoder> OpenAsync();

    private static string Repeat(string word, int times) => string.Join(' ', Enumerable.Repeat(word, times));

    private static Task<float[]?> QueryAsync(ITextEncoder encoder, string? text) =>
        encoder.EncodeQueryAsync(new EncoderInput(null, text), Token);

    private static void AssertUnitVector(ITextEncoder encoder, float[]? vector)
    {
        Assert.Equal(encoder.Dimensions, vector!.Length);
        Assert.All(vector, value => Assert.True(float.IsFinite(value)));
        Assert.Equal(1f, TensorPrimitives.Norm<float>(vector), tolerance: 1e-5f);
    }

    // The order of additions may differ with the batch.
    private static void AssertEqual(float[]? expected, float[]? actual)
    {
        Assert.Equal(expected!.Length, actual!.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-6f));
    }
}
