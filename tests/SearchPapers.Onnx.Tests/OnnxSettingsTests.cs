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
    [InlineData("nobody-knows", OnnxPooling.Mean, true, 512, false, false)]
    public void A_known_encoder_is_told_by_the_name_of_its_folder(
        string name, OnnxPooling pooling, bool isNormalized, int tokens, bool hasPrefix, bool hasSeparator)
    {
        using var bench = new OnnxBench(name);

        var settings = Read(bench);

        Assert.Equal((pooling, isNormalized, tokens, hasSeparator), (settings.Pooling, settings.Normalize, settings.MaxTokens, settings.HasSeparator));
        Assert.Equal((hasPrefix, ""), (settings.QueryPrefix.StartsWith("Represent this sentence", StringComparison.Ordinal), settings.DocumentPrefix));
    }

    [Fact]
    public void A_known_encoder_is_told_by_its_place_in_a_cache_by_its_settings_or_by_name()
    {
        using var cached = new OnnxBench("models--allenai--specter2/snapshots/0123");
        using var renamed = new OnnxBench();
        renamed.Write("config.json", """{ "_name_or_path": "allenai/specter2" }""");
        using var named = new OnnxBench();

        Assert.True(Read(cached).HasSeparator);
        Assert.True(Read(renamed).HasSeparator);
        Assert.True(Read(named, new OnnxEncoderOptions(), OnnxPreset.Find("SPECTER2")).HasSeparator);
    }

    [Theory]
    [InlineData("""{ "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false, "word_embedding_dimension": 2 }""", OnnxPooling.Cls)]
    [InlineData("""{ "pooling_mode_cls_token": false, "pooling_mode_mean_tokens": true }""", OnnxPooling.Mean)]
    [InlineData("""{ "pooling_mode": "cls", "embedding_dimension": 2 }""", OnnxPooling.Cls)]
    [InlineData("""{ "pooling_mode": "mean" }""", OnnxPooling.Mean)]
    [InlineData("""{ "pooling_mode": "lasttoken" }""", null)]
    [InlineData("""{ "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": true }""", null)]
    [InlineData("""{ "pooling_mode_mean_tokens": true, "pooling_mode_lasttoken": true }""", null)]
    public void The_pooling_is_what_its_file_says_in_either_form(string json, OnnxPooling? pooling)
    {
        using var bench = new OnnxBench("gte-small");
        bench.Write("1_Pooling/config.json", json);

        Assert.Equal(pooling, Read(bench).Pooling);
        Assert.Equal(OnnxPooling.Cls, Read(bench, new OnnxEncoderOptions { Pooling = OnnxPooling.Cls }).Pooling);
    }

    [Theory]
    [InlineData("Transformer,Pooling,Normalize", true, OnnxPooling.Mean)]
    [InlineData("Transformer,Pooling", false, OnnxPooling.Mean)]
    [InlineData("Transformer,Pooling,Dense,Normalize", true, null)]
    public void The_list_of_steps_says_whether_vectors_have_length_one(string steps, bool isNormalized, OnnxPooling? pooling)
    {
        using var bench = new OnnxBench();
        bench.Write("modules.json", $"[{string.Join(',', steps.Split(',').Select(step => $$"""{ "type": "sentence_transformers.models.{{step}}" }"""))}]");

        var settings = Read(bench);

        Assert.Equal((isNormalized, pooling), (settings.Normalize, settings.Pooling));
    }

    [Theory]
    [InlineData(null, null, null, 512)]
    [InlineData(null, "1e30", null, 512)]
    [InlineData(null, "128", null, 128)]
    [InlineData("256", "512", null, 256)]
    [InlineData("256", "512", "100", 100)]
    [InlineData("-5", null, null, 3)]
    public void A_text_is_as_long_as_the_first_file_says_that_knows_and_never_longer_than_the_model(
        string? sentence, string? tokenizer, string? positions, int tokens)
    {
        using var bench = new OnnxBench();
        bench.Write("sentence_bert_config.json", $$"""{ "max_seq_length": {{sentence ?? "null"}} }""");
        bench.Write("tokenizer_config.json", $$"""{ "model_max_length": {{tokenizer ?? "null"}} }""");
        bench.Write("config.json", $$"""{ "max_position_embeddings": {{positions ?? "null"}} }""");

        Assert.Equal(tokens, Read(bench).MaxTokens);
    }

    [Fact]
    public async Task A_long_text_is_cut_with_room_for_the_tokens_around_it()
    {
        using var bench = new OnnxBench();
        bench.Options = bench.Options with { MaxTokens = 4 };

        Assert.Equal<float[]>([14f / 4, 1], await bench.QueryAsync("bee bee road road"));
    }

    [Fact]
    public async Task Queries_and_papers_have_the_prompts_of_the_file_unless_others_are_asked_for()
    {
        using var bench = new OnnxBench();
        bench.Write("config_sentence_transformers.json", """{ "prompts": { "query": "road ", "document": "dance ", "odd": null } }""");
        var (query, paper) = (await bench.QueryAsync("bee"), await bench.PaperAsync("bee"));
        bench.Options = bench.Options with { QueryPrefix = "bee ", DocumentPrefix = "" };

        Assert.Equal<float[]>([2, 1], query);
        Assert.Equal<float[]>([11f / 4, 6f / 4], paper);
        Assert.Equal<float[]>([14f / 4, 1], await bench.QueryAsync("bee"));
        Assert.Equal<float[]>([11f / 3, 4f / 3], await bench.PaperAsync("bee"));
    }

    [Fact]
    public async Task Specter_parts_title_and_abstract_by_a_token_and_has_a_model_for_queries()
    {
        using var bench = new OnnxBench("specter2");
        bench.Write("query/model.onnx", TinyOnnx.Lookup([.. OnnxBench.Table.Select(value => -value)]));
        bench.Options = bench.Options with { Pooling = OnnxPooling.Mean };

        Assert.Equal<float[]>([11f / 5, 10f / 5], await bench.PaperAsync("bee", "dance"));
        Assert.Equal<float[]>([-11f / 3, -4f / 3], await bench.QueryAsync("bee"));
        bench.Delete("query/model.onnx");
        Assert.Equal<float[]>([11f / 3, 4f / 3], await bench.QueryAsync("bee"));
    }

    [Fact]
    public async Task Vectors_have_length_one_where_nothing_says_otherwise()
    {
        using var bench = new OnnxBench();
        bench.Options = new OnnxEncoderOptions { Pooling = OnnxPooling.Cls };

        Assert.Equal<float[]>([1, 0], await bench.QueryAsync("bee"));
    }

    [Fact]
    public void The_fingerprint_changes_with_whatever_changes_vectors()
    {
        using var bench = new OnnxBench();
        List<string> all = [bench.Fingerprint(), bench.Fingerprint()];
        Assert.Single(all.Distinct());

        bench.Write("query/model.onnx", TinyOnnx.Lookup(OnnxBench.Table));
        all.Add(bench.Fingerprint());
        bench.Write("model.onnx_data", [1]);
        all.Add(bench.Fingerprint());
        bench.Write("sentence_bert_config.json", """{ "max_seq_length": 7 }""");
        all.Add(bench.Fingerprint());
        bench.Options = bench.Options with { QueryPrefix = "x" };
        all.Add(bench.Fingerprint());
        bench.Write("tokenizer_config.json", "{ }");
        all.Add(bench.Fingerprint());

        Assert.Equal(6, all.Distinct().Count());
    }

    private static OnnxSettings Read(OnnxBench bench, OnnxEncoderOptions? options = null, OnnxPreset? named = null) =>
        OnnxSettings.Read(new EncoderFolder(bench.Path), options ?? new OnnxEncoderOptions(), named);
}
