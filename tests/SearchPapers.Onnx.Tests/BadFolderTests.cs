using SearchPapers.Onnx.Tests.Support;
using SearchPapers.Tests.Support;

namespace SearchPapers.Onnx.Tests;

public sealed class BadFolderTests : IDisposable
{
    private readonly OnnxFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void A_folder_without_a_model_is_refused_with_advice()
    {
        _fixture.Delete("model.onnx");

        Assert.Contains("optimum-cli export onnx", OpenError().Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("version https://git-lfs.github.com/spec/v1")]
    public void A_damaged_model_is_refused(string content)
    {
        _fixture.Write("model.onnx", content);

        Assert.EndsWith("model.onnx", OpenError().Path);
    }

    [Fact]
    public void A_damaged_query_model_is_refused()
    {
        _fixture.Write("query/model.onnx", "no model");

        Assert.Contains("query", OpenError().Path);
    }

    [Fact]
    public void A_truncated_model_is_refused_or_run_without_a_crash()
    {
        var whole = TinyOnnx.Lookup(OnnxFixture.Table);

        for (var length = 0; length < whole.Length; length += 7)
        {
            _fixture.Write("model.onnx", whole[..length]);
            var error = Record.Exception(() => _fixture.Open().Dispose());
            Assert.True(
                error is null or SearchPapersException { Error: SearchPapersError.EncoderFormat },
                $"truncated to {length} bytes");
        }
    }

    [Theory]
    [InlineData("position_ids")]
    [InlineData("pixel_values")]
    public void A_model_with_other_inputs_is_refused(string input)
    {
        _fixture.Write("model.onnx", TinyOnnx.Lookup(OnnxFixture.Table, inputs: ["input_ids", input]));

        Assert.Contains(input, OpenError().Message);
    }

    [Fact]
    public void A_model_with_several_unknown_outputs_or_without_the_named_one_is_refused()
    {
        _fixture.Write("model.onnx", TinyOnnx.Model(
            TinyOnnx.AllInputs, OnnxFixture.Table, [("one", TinyOnnx.Float, 3), ("two", TinyOnnx.Float, 3)],
            [
                TinyOnnx.Node("Gather", ["table", "input_ids"], "one"),
                TinyOnnx.Node("Gather", ["table", "attention_mask"], "two"),
            ]));
        Assert.Contains("one, two", OpenError().Message);

        _fixture.Options = new OnnxEncoderOptions { Output = "three" };
        Assert.Contains("one, two", OpenError().Message);
    }

    [Theory]
    [InlineData("Identity", "input_ids", TinyOnnx.Int64, 2, "of Int64")]
    [InlineData("ReduceMax", "table", TinyOnnx.Float, 0, "0 dimensions")]
    [InlineData("Identity", "table", TinyOnnx.Float, 2, "10 by 2 numbers for 1 texts")]
    public async Task A_model_whose_output_is_not_vectors_is_refused(
        string type, string input, int element, int rank, string reason)
    {
        var node = rank == 0
            ? TinyOnnx.Node(type, [input], "out", ("keepdims", 0))
            : TinyOnnx.Node(type, [input], "out");
        _fixture.Write(
            "model.onnx", TinyOnnx.Model(TinyOnnx.AllInputs, OnnxFixture.Table, [("out", element, rank)], [node]));

        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.EncoderFormat, () => _fixture.QueryAsync("bee"));

        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void An_unsupported_pooling_is_refused_unless_the_model_pools()
    {
        _fixture.Write("1_Pooling/config.json", """{ "pooling_mode": "lasttoken" }""");
        Assert.Contains("Name the pooling", OpenError().Message);

        _fixture.Write("model.onnx", TinyOnnx.Model(
            TinyOnnx.AllInputs, OnnxFixture.Table, [("mask", TinyOnnx.Float, 2)],
            [TinyOnnx.Node("Cast", ["attention_mask"], "mask", ("to", TinyOnnx.Float))]));
        _fixture.Open().Dispose();
    }

    [Fact]
    public async Task Ids_beyond_the_table_are_reported_as_a_mismatch_of_model_and_vocabulary()
    {
        _fixture.Write("model.onnx", TinyOnnx.Lookup(OnnxFixture.Table[..12]));

        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.EncoderFormat, () => _fixture.QueryAsync("road"));

        Assert.Contains("belong together", error.Message);
    }

    [Fact]
    public void A_vocabulary_without_the_tokens_around_texts_is_refused()
    {
        _fixture.Delete("tokenizer.json");
        _fixture.Write("vocab.txt", "[UNK]\n[CLS]\nbee\n");

        Assert.Contains("[SEP]", OpenError().Message);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Open(new OnnxEncoderOptions { BatchSize = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Open(new OnnxEncoderOptions { MaxTokens = 2 }));
        var error = Assert.Throws<ArgumentException>(() => Open(new OnnxEncoderOptions { Preset = "best" }));
        Assert.Contains("specter2", error.Message);
    }

    private void Open(OnnxEncoderOptions options) => OnnxEncoder.FromFolder(_fixture.Path, options).Dispose();

    private SearchPapersException OpenError() =>
        ErrorAssert.Throws(SearchPapersError.EncoderFormat, () => _fixture.Open());
}
