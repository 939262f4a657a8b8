using System.Text;

namespace SearchPapers.Onnx.Tests.Support;

/// <summary>Writes ONNX models with a few nodes as protocol buffers.</summary>
internal static class TinyOnnx
{
    public const int Float = 1;
    public const int Int64 = 7;
    public const int Float16 = 10;

    public static readonly string[] AllInputs = ["input_ids", "attention_mask", "token_type_ids"];

    /// <summary>Writes a model that looks up each token in a table with two numbers per row.</summary>
    public static byte[] Lookup(float[] table, string output = "last_hidden_state", string[]? inputs = null) => Model(
        inputs ?? AllInputs, table, [(output, Float, 3)], [Node("Gather", ["table", "input_ids"], output)]);

    public static byte[] Model(
        IEnumerable<string> inputs,
        float[] table,
        IEnumerable<(string Name, int Type, int Rank)> outputs,
        IEnumerable<byte[]> nodes)
    {
        byte[] graph =
        [
            .. nodes.SelectMany(node => Bytes(1, node)),
            .. Text(2, "tiny"),
            .. Bytes(
                5,
                [
                    .. Number(1, table.Length / 2), .. Number(1, 2), .. Number(2, Float), .. Text(8, "table"),
                    .. Bytes(9, Raw(table)),
                ]),
            .. inputs.SelectMany(name => Bytes(11, Value(name, Int64, ["batch", "tokens"]))),
            .. outputs.SelectMany(output => Bytes(12, Value(output.Name, output.Type, AxisNames(output.Rank)))),
        ];
        return [.. Number(1, 8), .. Bytes(7, graph), .. Bytes(8, [.. Text(1, ""), .. Number(2, 13)])];
    }

    public static byte[] Node(
        string type, string[] inputs, string output, params (string Name, int Value)[] attributes) =>
    [
        .. inputs.SelectMany(input => Text(1, input)),
        .. Text(2, output),
        .. Text(4, type),
        .. attributes.SelectMany(
            attribute => Bytes(5, [.. Text(1, attribute.Name), .. Number(3, attribute.Value), .. Number(20, 2)])),
    ];

    private static byte[] Value(string name, int type, string[] sizes)
    {
        byte[] shape = [.. sizes.SelectMany(size => Bytes(1, Text(2, size)))];
        return [.. Text(1, name), .. Bytes(2, Bytes(1, [.. Number(1, type), .. Bytes(2, shape)]))];
    }

    private static string[] AxisNames(int rank) => [.. Enumerable.Range(0, rank).Select(axis => $"d{axis}")];

    private static byte[] Raw(float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    private static byte[] Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Bytes(int field, byte[] bytes) =>
        [.. VarInt((field << 3) | 2), .. VarInt(bytes.Length), .. bytes];

    private static byte[] Number(int field, int value) => [.. VarInt(field << 3), .. VarInt(value)];

    private static IEnumerable<byte> VarInt(int value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            yield return (byte)(value | 0x80);
        }

        yield return (byte)value;
    }
}
