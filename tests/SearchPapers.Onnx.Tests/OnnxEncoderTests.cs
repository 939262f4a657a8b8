using SearchPapers.Onnx.Tests.Support;
using SearchPapers.Tests.Support;

namespace SearchPapers.Onnx.Tests;

public sealed class OnnxEncoderTests : IDisposable
{
    private readonly OnnxFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("bee", 11f / 3, 4f / 3)]
    [InlineData("Bees dance", 11f / 5, 6f / 5)]
    [InlineData("", 4f, 2f)]
    public async Task A_text_is_the_mean_of_its_tokens_and_the_tokens_around_it(string text, float x, float y) =>
        Assert.Equal<float[]>([x, y], await _fixture.QueryAsync(text));

    [Fact]
    public async Task Cls_pooling_returns_the_vector_of_the_first_token()
    {
        _fixture.Options = _fixture.Options with { Pooling = OnnxPooling.Cls };

        Assert.Equal<float[]>([8, 0], await _fixture.QueryAsync("bee dance"));
    }

    [Fact]
    public async Task Texts_are_encoded_in_batches_without_their_padding_and_returned_in_their_order()
    {
        _fixture.Options = _fixture.Options with { BatchSize = 3 };
        using var encoder = _fixture.Open();

        var vectors = await encoder.EncodePapersAsync(
            Enumerable.Range(0, 20).Select(text =>
                (string.Join(' ', Enumerable.Repeat("bee", text * 7 % 20)), (string?)null)),
            TestContext.Current.CancellationToken);

        Assert.All(vectors.Index(), vector =>
        {
            var bees = vector.Index * 7 % 20;
            Assert.Equal((8f + (3 * bees)) / (bees + 2), vector.Item.Span[0], 1e-5);
        });
    }

    [Fact]
    public async Task The_attention_mask_is_zero_for_padding()
    {
        _fixture.Write("model.onnx", TinyOnnx.Model(
            TinyOnnx.AllInputs, OnnxFixture.Table, [("mask", TinyOnnx.Float, 2)],
            [TinyOnnx.Node("Cast", ["attention_mask"], "mask", ("to", TinyOnnx.Float))]));
        using var encoder = _fixture.Open();

        var vectors = await encoder.EncodePapersAsync(
            [("bee bee", null), ("", null)], TestContext.Current.CancellationToken);

        Assert.Equal<float[]>([1, 1, 1, 1], vectors[0].ToArray());
        Assert.Equal<float[]>([1, 1, 0, 0], vectors[1].ToArray());
    }

    [Fact]
    public async Task A_model_with_ids_as_only_input_is_run()
    {
        _fixture.Write("model.onnx", TinyOnnx.Lookup(OnnxFixture.Table, inputs: ["input_ids"]));

        Assert.Equal<float[]>([11f / 3, 4f / 3], await _fixture.QueryAsync("bee"));
    }

    [Fact]
    public async Task Half_precision_vectors_are_read()
    {
        _fixture.Write("model.onnx", TinyOnnx.Model(
            TinyOnnx.AllInputs, OnnxFixture.Table, [("half", TinyOnnx.Float16, 3)],
            [
                TinyOnnx.Node("Gather", ["table", "input_ids"], "single"),
                TinyOnnx.Node("Cast", ["single"], "half", ("to", TinyOnnx.Float16)),
            ]));

        Assert.Equal<float[]>([2.75f, 2], await _fixture.QueryAsync("bee [SEP]"));
    }

    [Fact]
    public async Task Of_several_outputs_the_known_or_the_named_one_is_used()
    {
        _fixture.Write("model.onnx", TinyOnnx.Model(
            TinyOnnx.AllInputs, OnnxFixture.Table,
            [("other", TinyOnnx.Float, 2), ("last_hidden_state", TinyOnnx.Float, 3)],
            [
                TinyOnnx.Node("Gather", ["table", "input_ids"], "last_hidden_state"),
                TinyOnnx.Node("Cast", ["attention_mask"], "other", ("to", TinyOnnx.Float)),
            ]));
        var known = await _fixture.QueryAsync("bee");
        _fixture.Options = _fixture.Options with { Output = "other" };

        Assert.Equal<float[]>([11f / 3, 4f / 3], known);
        Assert.Equal<float[]>([1, 1, 1], await _fixture.QueryAsync("bee"));
    }

    [Fact]
    public async Task A_static_encoder_in_the_folder_is_preferred_unless_a_model_is_named()
    {
        TinyEncoder.WriteStatic(_fixture.Path);
        var withStatic = await _fixture.QueryAsync("bee");
        _fixture.Options = _fixture.Options with { ModelFile = "model.onnx" };

        Assert.Equal<float[]>([1, 0], withStatic);
        Assert.Equal<float[]>([11f / 3, 4f / 3], await _fixture.QueryAsync("bee"));
    }

    [Theory]
    [InlineData("onnx/model.onnx", false)]
    [InlineData("onnx/model_pooled.onnx", true)]
    public async Task The_vectors_equal_those_of_the_reference_implementation(string model, bool isPooled)
    {
        var data = TestData.Folder("models", "m2v-wordpiece-64d");
        var options = new OnnxEncoderOptions { ModelFile = model, BatchSize = isPooled ? 5 : 32 };
        using var encoder = OnnxEncoder.FromFolder(data, options);

        await GoldenText.CheckVectorsAsync(encoder, Path.Combine(data, "golden.json"));
    }
}
