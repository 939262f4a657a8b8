using SearchPapers.Encoders.Folders;
using SearchPapers.Onnx.Tests.Support;

namespace SearchPapers.Onnx.Tests;

public sealed class OnnxSettingsTests
{
    [Theory]
    [InlineData("all-MiniLM-L6-v2", OnnxPooling.Mean, true, 256, false, false)]
    [InlineData("my-BGE-small-en-v1.5-onnx", OnnxPooling.Cls, true, 512, true, false)]
    [InlineData("gte-small", OnnxPooling.Mean, true, 512, false, false)]
    [InlineData("specter2_base", OnnxPooling.Cls, false, 512, false, true)]
    [InlineData("unknown", OnnxPooling.Mean, true, 512, false, false)]
    public void A_known_encoder_is_recognized_by_the_name_of_its_folder(
        string name, OnnxPooling pooling, bool isNormalized, int tokens, bool hasPrefix, bool hasSeparator)
    {
        using var fixture = new OnnxFixture(name);

        var settings = Read(fixture);

        Assert.Equal(
            (pooling, isNormalized, tokens, hasSeparator),
            (settings.Pooling, settings.Normalize, settings.MaxTokens, settings.HasSeparator));
        Assert.Equal(hasPrefix, settings.QueryPrefix.StartsWith("Represent this sentence", StringComparison.Ordinal));
        Assert.Equal("", settings.DocumentPrefix);
    }

    [Fact]
    public void A_known_encoder_is_recognized_by_its_path_in_a_cache_by_its_config_or_by_the_option()
    {
        using var cached = new OnnxFixture("models--allenai--specter2/snapshots/0123");
        using var renamed = new OnnxFixture();
        renamed.Write("config.json", """{ "_name_or_path": "allenai/specter2" }""");
        using var named = new OnnxFixture();

        Assert.True(Read(cached).HasSeparator);
        Assert.True(Read(renamed).HasSeparator);
        Assert.True(Read(named, new OnnxEncoderOptions(), OnnxPreset.Find("SPECTER2")).HasSeparator);
    }

    [Theory]
    [InlineData(
        """{ "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false, "word_embedding_dimension": 2 }""",
        OnnxPooling.Cls)]
    [InlineData("""{ "pooling_mode_cls_token": false, "pooling_mode_mean_tokens": true }""", OnnxPooling.Mean)]
    [InlineData("""{ "pooling_mode": "cls", "embedding_dimension": 2 }""", OnnxPooling.Cls)]
    [InlineData("""{ "pooling_mode": "mean" }""", OnnxPooling.Mean)]
    [InlineData("""{ "pooling_mode": "lasttoken" }""", null)]
    [InlineData("""{ "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": true }""", null)]
    [InlineData("""{ "pooling_mode_mean_tokens": true, "pooling_mode_lasttoken": true }""", null)]
    public void The_pooling_is_read_from_old_and_new_files(string json, OnnxPooling? pooling)
    {
        using var fixture = new OnnxFixture("gte-small");
        fixture.Write("1_Pooling/config.json", json);

        Assert.Equal(pooling, Read(fixture).Pooling);
        Assert.Equal(OnnxPooling.Cls, Read(fixture, new OnnxEncoderOptions { Pooling = OnnxPooling.Cls }).Pooling);
    }

    [Theory]
    [InlineData("Transformer,Pooling,Normalize", true, OnnxPooling.Mean)]
    [InlineData("Transformer,Pooling", false, OnnxPooling.Mean)]
    [InlineData("Transformer,Pooling,Dense,Normalize", true, null)]
    public void The_normalization_is_read_from_the_list_of_modules(
        string modules, bool isNormalized, OnnxPooling? pooling)
    {
        using var fixture = new OnnxFixture();
        var types = modules.Split(',').Select(name => $$"""{ "type": "sentence_transformers.models.{{name}}" }""");
        fixture.Write("modules.json", $"[{string.Join(',', types)}]");

        var settings = Read(fixture);

        Assert.Equal((isNormalized, pooling), (settings.Normalize, settings.Pooling));
    }

    [Theory]
    [InlineData(null, null, null, 512)]
    [InlineData(null, "1e30", null, 512)]
    [InlineData(null, "128", null, 128)]
    [InlineData("256", "512", null, 256)]
    [InlineData("256", "512", "100", 100)]
    [InlineData("-5", null, null, 3)]
    public void The_maximum_length_is_read_from_the_first_file_with_one_and_limited_by_the_positions(
        string? sentence, string? tokenizer, string? positions, int tokens)
    {
        using var fixture = new OnnxFixture();
        fixture.Write("sentence_bert_config.json", $$"""{ "max_seq_length": {{sentence ?? "null"}} }""");
        fixture.Write("tokenizer_config.json", $$"""{ "model_max_length": {{tokenizer ?? "null"}} }""");
        fixture.Write("config.json", $$"""{ "max_position_embeddings": {{positions ?? "null"}} }""");

        Assert.Equal(tokens, Read(fixture).MaxTokens);
    }

    [Fact]
    public async Task A_long_text_is_truncated_to_leave_room_for_the_tokens_around_it()
    {
        using var fixture = new OnnxFixture();
        fixture.Options = fixture.Options with { MaxTokens = 4 };

        Assert.Equal<float[]>([14f / 4, 1], await fixture.QueryAsync("bee bee road road"));
    }

    [Fact]
    public async Task Queries_and_papers_have_the_prompts_of_the_file_unless_the_options_name_others()
    {
        using var fixture = new OnnxFixture();
        fixture.Write(
            "config_sentence_transformers.json",
            """{ "prompts": { "query": "road ", "document": "dance ", "odd": null } }""");
        var (query, paper) = (await fixture.QueryAsync("bee"), await fixture.PaperAsync("bee"));
        fixture.Options = fixture.Options with { QueryPrefix = "bee ", DocumentPrefix = "" };

        Assert.Equal<float[]>([2, 1], query);
        Assert.Equal<float[]>([11f / 4, 6f / 4], paper);
        Assert.Equal<float[]>([14f / 4, 1], await fixture.QueryAsync("bee"));
        Assert.Equal<float[]>([11f / 3, 4f / 3], await fixture.PaperAsync("bee"));
    }

    [Fact]
    public async Task Specter_separates_title_and_abstract_with_a_token_and_has_a_query_model()
    {
        using var fixture = new OnnxFixture("specter2");
        fixture.Write("query/model.onnx", TinyOnnx.Lookup([.. OnnxFixture.Table.Select(value => -value)]));
        fixture.Options = fixture.Options with { Pooling = OnnxPooling.Mean };

        Assert.Equal<float[]>([11f / 5, 10f / 5], await fixture.PaperAsync("bee", "dance"));
        Assert.Equal<float[]>([-11f / 3, -4f / 3], await fixture.QueryAsync("bee"));
        fixture.Delete("query/model.onnx");
        Assert.Equal<float[]>([11f / 3, 4f / 3], await fixture.QueryAsync("bee"));
    }

    [Fact]
    public async Task Vectors_are_normalized_by_default()
    {
        using var fixture = new OnnxFixture();
        fixture.Options = new OnnxEncoderOptions { Pooling = OnnxPooling.Cls };

        Assert.Equal<float[]>([1, 0], await fixture.QueryAsync("bee"));
    }

    [Fact]
    public void The_fingerprint_changes_with_every_setting_that_changes_vectors()
    {
        using var fixture = new OnnxFixture();
        List<string> fingerprints = [fixture.Fingerprint(), fixture.Fingerprint()];
        Assert.Single(fingerprints.Distinct());

        fixture.Write("query/model.onnx", TinyOnnx.Lookup(OnnxFixture.Table));
        fingerprints.Add(fixture.Fingerprint());
        fixture.Write("model.onnx_data", [1]);
        fingerprints.Add(fixture.Fingerprint());
        fixture.Write("sentence_bert_config.json", """{ "max_seq_length": 7 }""");
        fingerprints.Add(fixture.Fingerprint());
        fixture.Options = fixture.Options with { QueryPrefix = "x" };
        fingerprints.Add(fixture.Fingerprint());
        fixture.Write("tokenizer_config.json", "{ }");
        fingerprints.Add(fixture.Fingerprint());

        Assert.Equal(6, fingerprints.Distinct().Count());
    }

    private static OnnxSettings Read(
        OnnxFixture fixture, OnnxEncoderOptions? options = null, OnnxPreset? preset = null) =>
        OnnxSettings.Read(new EncoderFolder(fixture.Path), options ?? new OnnxEncoderOptions(), preset);
}
