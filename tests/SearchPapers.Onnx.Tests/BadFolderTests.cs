using SearchPapers.Onnx.Tests.Support;
using SearchPapers.Tests.Support;

namespace SearchPapers.Onnx.Tests;

/// <summary>Folders that hold no encoder that can be run, and options that cannot be.</summary>
public sealed class BadFolderTests : IDisposable
{
    private readonly OnnxBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_folder_without_a_model_is_refused_with_a_way_out()
    {
        _bench.Delete("model.onnx");

        Assert.Contains("optimum-cli export onnx", Refusal().Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("version https://git-lfs.github.com/spec/v1")]
    public void A_damaged_model_is_refused(string content)
    {
        _bench.Write("model.onnx", content);

        Assert.EndsWith("model.onnx", Refusal().Path);
    }

    [Fact]
    public void A_damaged_second_model_is_refused()
    {
        _bench.Write("query/model.onnx", "no model");

        Assert.Contains("query", Refusal().Path);
    }

    [Fact]
    public void A_model_cut_anywhere_is_refused_or_run_but_never_a_crash()
    {
        var whole = TinyOnnx.Lookup(OnnxBench.Table);

        for (var length = 0; length < whole.Length; length += 7)
        {
            _bench.Write("model.onnx", whole[..length]);
            Assert.True(Record.Exception(() => _bench.Open().Dispose()) is null or SearchPapersException { Error: SearchPapersError.EncoderFormat }, $"cut to {length} bytes");
        }
    }

    [Theory]
    [InlineData("position_ids")]
    [InlineData("pixel_values")]
    public void A_model_that_takes_something_else_is_refused(string input)
    {
        _bench.Write("model.onnx", TinyOnnx.Lookup(OnnxBench.Table, inputs: ["input_ids", input]));

        Assert.Contains(input, Refusal().Message);
    }

    [Fact]
    public void A_model_of_several_unknown_outputs_or_without_the_one_that_is_named_is_refused()
    {
        _bench.Write("model.onnx", TinyOnnx.Model(
            TinyOnnx.AllInputs, OnnxBench.Table, [("one", TinyOnnx.Float, 3), ("two", TinyOnnx.Float, 3)],
            [TinyOnnx.Node("Gather", ["table", "input_ids"], "one"), TinyOnnx.Node("Gather", ["table", "attention_mask"], "two")]));
        Assert.Contains("one, two", Refusal().Message);

        _bench.Options = new OnnxEncoderOptions { Output = "three" };
        Assert.Contains("one, two", Refusal().Message);
    }

    [Theory]
    [InlineData("Identity", "input_ids", TinyOnnx.Int64, 2, "of Int64")]
    [InlineData("ReduceMax", "table", TinyOnnx.Float, 0, "0 dimensions")]
    [InlineData("Identity", "table", TinyOnnx.Float, 2, "10 by 2 numbers for 1 texts")]
    public async Task A_model_whose_output_is_no_vectors_is_refused(string type, string input, int element, int rank, string why)
    {
        var node = rank == 0 ? TinyOnnx.Node(type, [input], "out", ("keepdims", 0)) : TinyOnnx.Node(type, [input], "out");
        _bench.Write("model.onnx", TinyOnnx.Model(TinyOnnx.AllInputs, OnnxBench.Table, [("out", element, rank)], [node]));

        var refusal = await ErrorAssert.ThrowsAsync(SearchPapersError.EncoderFormat, () => _bench.QueryAsync("bee"));

        Assert.Contains(why, refusal.Message);
    }

    [Fact]
    public void A_pooling_that_is_not_known_is_refused_unless_the_model_pools()
    {
        _bench.Write("1_Pooling/config.json", """{ "pooling_mode": "lasttoken" }""");
        Assert.Contains("Name the pooling", Refusal().Message);

        _bench.Write("model.onnx", TinyOnnx.Model(
            TinyOnnx.AllInputs, OnnxBench.Table, [("mask", TinyOnnx.Float, 2)],
            [TinyOnnx.Node("Cast", ["attention_mask"], "mask", ("to", TinyOnnx.Float))]));
        _bench.Open().Dispose();
    }

    [Fact]
    public async Task Ids_beyond_the_model_are_told_as_a_vocabulary_of_another_model()
    {
        _bench.Write("model.onnx", TinyOnnx.Lookup(OnnxBench.Table[..12]));

        var refusal = await ErrorAssert.ThrowsAsync(SearchPapersError.EncoderFormat, () => _bench.QueryAsync("road"));

        Assert.Contains("belong together", refusal.Message);
    }

    [Fact]
    public void A_vocabulary_without_the_tokens_around_a_text_is_refused()
    {
        _bench.Delete("tokenizer.json");
        _bench.Write("vocab.txt", "[UNK]\n[CLS]\nbee\n");

        Assert.Contains("[SEP]", Refusal().Message);
    }

    [Fact]
    public void Options_out_of_range_are_wrong_calls()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Open(new OnnxEncoderOptions { BatchSize = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Open(new OnnxEncoderOptions { MaxTokens = 2 }));
        Assert.Contains("specter2", Assert.Throws<ArgumentException>(() => Open(new OnnxEncoderOptions { Preset = "best" })).Message);
    }

    private void Open(OnnxEncoderOptions options) => OnnxEncoder.FromFolder(_bench.Path, options).Dispose();

    private SearchPapersException Refusal() => ErrorAssert.Throws(SearchPapersError.EncoderFormat, () => _bench.Open());
}
