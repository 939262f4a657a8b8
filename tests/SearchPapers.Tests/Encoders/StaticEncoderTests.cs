using SearchPapers.Encoders;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders;

public sealed class StaticEncoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Weights => _folder["model.safetensors"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bee", 1f, 0f)]
    [InlineData("bee dance", 0.5f, 1f)]
    [InlineData("bees", 2f, 0f)]
    [InlineData("bee beetle", 1f, 0f)]
    [InlineData("beetle", 0f, 0f)]
    [InlineData("", 0f, 0f)]
    public async Task A_text_is_the_mean_of_its_known_tokens(string text, float x, float y)
    {
        TinyEncoder.WriteStatic(_folder.Path);

        Assert.Equal<float[]>([x, y], await QueryAsync(text));
    }

    [Theory]
    [InlineData(null, 4f)]
    [InlineData(false, 4f)]
    [InlineData(true, 1f)]
    public async Task Vectors_are_normalized_if_the_settings_say_so(bool? isNormalized, float length)
    {
        TinyEncoder.WriteStatic(_folder.Path, isNormalized: isNormalized);
        byte[] rows = [.. TinyEncoder.Bytes(TinyEncoder.Rows)[..40], .. TinyEncoder.Bytes(4f, 0f), .. new byte[32]];
        Write(("embeddings", "F32", [10, 2], rows));

        Assert.Equal<float[]>([length, 0f], await QueryAsync("bee"));
        Assert.Equal<float[]>([0f, 0f], await QueryAsync("beetle"));
    }

    [Fact]
    public async Task A_token_has_the_row_of_its_mapping_and_its_weight()
    {
        TinyEncoder.WriteStatic(_folder.Path);
        Write(
            ("embeddings", "I8", [2, 2], [1, 0, 0, 1]),
            ("mapping", "I64", [10], TinyEncoder.Bytes(0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L)),
            ("weights", "F64", [10], TinyEncoder.Bytes(1d, 1d, 1d, 1d, 1d, 3d, 1d, 0.5, 1d, 1d)));

        Assert.Equal<float[]>([1.5f, 0.25f], await QueryAsync("bee dance"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0_StaticEmbedding")]
    public async Task Sentence_transformers_folders_encode_unknown_words_and_name_the_normalization(string inner)
    {
        TinyEncoder.WriteStatic(_folder[inner], "embedding.weight");
        var mean = await QueryAsync("dance beetle");
        File.WriteAllText(_folder["modules.json"], """[{ "type": "sentence_transformers.models.Normalize" }]""");
        var unit = await QueryAsync("dance");

        Assert.Equal([4.5f, 5.5f], mean);
        Assert.Equal([0f, 1f], unit);
    }

    [Fact]
    public async Task A_long_text_is_truncated_as_in_model2vec()
    {
        TinyEncoder.WriteStatic(_folder.Path);

        // The median length of a token is 5 characters, so that 2,560 characters are read: 640 bees, of which 512
        // count.
        var truncated = await QueryAsync(
            string.Concat(Enumerable.Repeat("bee ", 512)) + string.Concat(Enumerable.Repeat("dance ", 400)));

        Assert.Equal([1f, 0f], truncated);
    }

    [Fact]
    public void The_fingerprint_changes_only_with_weights_vocabulary_and_settings()
    {
        TinyEncoder.WriteStatic(_folder.Path);
        var first = Fingerprint();
        File.WriteAllText(_folder["README.md"], "x");
        var same = Fingerprint();
        TinyEncoder.WriteStatic(_folder.Path, isNormalized: true);
        var unit = Fingerprint();
        File.AppendAllText(_folder["tokenizer.json"], " ");
        var other = Fingerprint();
        Write(("embeddings", "F16", [10, 1], new byte[20]));

        Assert.Equal(first, same);
        Assert.Equal(4, new[] { first, unit, other, Fingerprint() }.Distinct().Count());
    }

    [Theory]
    [InlineData("F32", new[] { 9L, 2L }, "has vectors for the tokens 0 to 8")]
    [InlineData("F32", new[] { 0L, 2L }, "0 by 2")]
    [InlineData("F32", new[] { 18L }, "no static encoder")]
    [InlineData("I32", new[] { 10L, 2L }, "only F32, F16, F64, I8")]
    public void A_table_of_another_shape_or_type_is_refused(string type, long[] shape, string reason)
    {
        TinyEncoder.WriteStatic(_folder.Path);
        Write(("embeddings", type, shape, new byte[4 * shape.Aggregate((size, next) => size * next)]));

        Assert.Contains(reason, OpenError().Message);
    }

    [Fact]
    public void A_mapping_beyond_the_table_is_refused()
    {
        TinyEncoder.WriteStatic(_folder.Path);
        Write(
            ("embeddings", "I8", [2, 1], [1, 2]),
            ("mapping", "I64", [10], TinyEncoder.Bytes(0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, long.MaxValue)));

        Assert.Contains("beyond the 2", OpenError().Message);
    }

    [Fact]
    public void Numbers_that_are_not_finite_are_refused()
    {
        TinyEncoder.WriteStatic(_folder.Path);
        Write(("embeddings", "F64", [10, 1], TinyEncoder.Bytes([.. Enumerable.Repeat(1d, 9), 1e300])));

        Assert.Contains("not finite", OpenError().Message);
    }

    [Fact]
    public void A_folder_without_a_static_encoder_is_refused_with_advice()
    {
        Assert.Contains("SearchPapers.Onnx", OpenError().Message);
        var missing = ErrorAssert.Throws(
            SearchPapersError.EncoderFormat, () => PaperEncoder.FromFolder(_folder["missing"]));
        Assert.Contains("does not exist", missing.Message);
        TinyEncoder.WriteStatic(_folder.Path);
        File.Delete(_folder["tokenizer.json"]);
        Assert.Contains("no tokenizer.json and no vocab.txt", OpenError().Message);
    }

    [Fact]
    public async Task The_vectors_equal_those_of_the_reference_implementation()
    {
        var data = TestData.Folder("models", "m2v-wordpiece-64d");
        using var encoder = PaperEncoder.FromFolder(data);

        await GoldenText.CheckVectorsAsync(encoder, Path.Combine(data, "golden.json"));
    }

    private void Write(params (string Name, string Type, long[] Shape, byte[] Data)[] tensors) =>
        File.WriteAllBytes(Weights, TinyEncoder.Safetensors(tensors));

    private string Fingerprint()
    {
        using var encoder = PaperEncoder.FromFolder(_folder.Path);
        return encoder.Fingerprint;
    }

    private SearchPapersException OpenError() =>
        ErrorAssert.Throws(SearchPapersError.EncoderFormat, () => PaperEncoder.FromFolder(_folder.Path));

    private async Task<float[]> QueryAsync(string text)
    {
        using var encoder = PaperEncoder.FromFolder(_folder.Path);
        return (await encoder.EncodeQueryAsync(text, TestContext.Current.CancellationToken)).ToArray();
    }
}
