using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SearchPapers.Tests.Support;

/// <summary>Writes an encoder with ten tokens in the formats of published encoders.</summary>
internal static class TinyEncoder
{
    public static readonly string[] Vocabulary =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "bee", "##s", "dance", "road", "."];

    /// <summary>
    /// Two numbers per token: bees point east, dances north, roads west; special tokens are zero.
    /// </summary>
    public static readonly float[] Rows = [0, 0, 9, 9, 0, 0, 0, 0, 0, 0, 1, 0, 3, 0, 0, 2, -1, 0, 0, 0];

    public static string TokenizerJson(string type = "WordPiece", bool isLowercase = true) =>
        JsonSerializer.Serialize(new
        {
            truncation = new { max_length = 2 },
            added_tokens = Vocabulary.Take(5).Select((content, id) => new { id, content, special = true }),
            normalizer =
            new { type = "BertNormalizer", clean_text = true, handle_chinese_chars = true, lowercase = isLowercase },
            pre_tokenizer = new { type = "BertPreTokenizer" },
            model = new
            {
                type,
                unk_token = "[UNK]",
                continuing_subword_prefix = "##",
                max_input_chars_per_word = 100,
                vocab = Vocabulary.Index().ToDictionary(token => token.Item, token => token.Index),
            },
        });

    /// <summary>Writes a model2vec folder.</summary>
    public static void WriteStatic(string folder, string table = "embeddings", bool? isNormalized = null)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "tokenizer.json"), TokenizerJson());
        File.WriteAllBytes(
            Path.Combine(folder, "model.safetensors"), Safetensors((table, "F32", [10, 2], Bytes(Rows))));
        if (isNormalized is { } normalize)
        {
            File.WriteAllText(
                Path.Combine(folder, "config.json"),
                JsonSerializer.Serialize(new { model_type = "model2vec", normalize }));
        }
    }

    public static byte[] Safetensors(params (string Name, string Type, long[] Shape, byte[] Data)[] tensors)
    {
        var head = new JsonObject { ["__metadata__"] = new JsonObject { ["format"] = "pt" } };
        var start = 0;
        foreach (var (name, type, shape, data) in tensors)
        {
            head[name] = new JsonObject
            {
                ["dtype"] = type,
                ["shape"] = new JsonArray([.. shape.Select(size => JsonValue.Create(size))]),
                ["data_offsets"] = new JsonArray(start, start += data.Length),
            };
        }

        return Safetensors(head.ToJsonString() + "  ", [.. tensors.SelectMany(tensor => tensor.Data)]);
    }

    public static byte[] Safetensors(string head, byte[] data, ulong? headLength = null)
    {
        var text = Encoding.UTF8.GetBytes(head);
        var length = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, headLength ?? (ulong)text.Length);
        return [.. length, .. text, .. data];
    }

    public static byte[] Bytes<T>(params T[] values)
        where T : unmanaged => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
