using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Folders;

/// <summary>A vector for each token, whatever stands beside it; a text's is the mean of its tokens'.</summary>
/// <remarks>Several tokens may share a row, as a mapping says, and each may have a weight. Immutable.</remarks>
internal sealed class StaticEmbeddings
{
    private static readonly string[] TableNames = ["embeddings", "embedding.weight", "0"];
    private static readonly string[] NumberTypes = ["F32", "F16", "F64", "I8"];

    private readonly float[] _rows;
    private readonly int[]? _mapping;
    private readonly float[]? _weights;

    private StaticEmbeddings(float[] rows, int dimensions, int[]? mapping, float[]? weights)
    {
        (_rows, Dimensions, _mapping, _weights) = (rows, dimensions, mapping, weights);
        Tokens = Math.Min(mapping?.Length ?? (rows.Length / dimensions), weights?.Length ?? int.MaxValue);
    }

    public int Dimensions { get; }

    /// <summary>Gets how many tokens have a vector: ids are below it.</summary>
    public int Tokens { get; }

    /// <summary>Returns the name of the tensor that has the vectors; null where the file has none such.</summary>
    public static string? Table(SafetensorsFile file) => Array.Find(TableNames, name => file.Shape(name) is [_, _]);

    /// <exception cref="SearchPapersException">The tensors do not fit together.</exception>
    public static StaticEmbeddings Read(SafetensorsFile file, string table)
    {
        var (count, dimensions) = (file.Shape(table)![0], file.Shape(table)![1]);
        if (count == 0 || dimensions is 0 or > ushort.MaxValue)
        {
            throw EncoderErrors.Damaged(file.Path, $"its table of vectors is {count} by {dimensions}");
        }

        var rows = Finite(file, file.Read<float>(table, NumberTypes));
        var mapping = HasColumn(file, "mapping") ? file.Read<int>("mapping", "I32", "I64") : null;
        if (mapping is not null && !Array.TrueForAll(mapping, row => row >= 0 && row < count))
        {
            throw EncoderErrors.Damaged(file.Path, $"its mapping names rows beyond the {count} that there are");
        }

        var weights = HasColumn(file, "weights") ? Finite(file, file.Read<float>("weights", NumberTypes)) : null;
        return new StaticEmbeddings(rows, (int)dimensions, mapping, weights);
    }

    /// <summary>Returns the mean of the tokens' vectors; zeros where there are none.</summary>
    /// <remarks>By the number of the tokens, not by the sum of their weights.</remarks>
    public float[] Mean(IReadOnlyCollection<int> ids)
    {
        var mean = new float[Dimensions];
        foreach (var id in ids)
        {
            var row = _rows.AsSpan((_mapping?[id] ?? id) * Dimensions, Dimensions);
            TensorPrimitives.MultiplyAdd(row, _weights?[id] ?? 1f, mean, mean);
        }

        TensorPrimitives.Divide(mean, Math.Max(1, ids.Count), mean);
        return mean;
    }

    private static bool HasColumn(SafetensorsFile file, string name) => file.Shape(name) switch
    {
        null => false,
        [_] => true,
        _ => throw EncoderErrors.Damaged(file.Path, $"its tensor \"{name}\" is no column"),
    };

    private static float[] Finite(SafetensorsFile file, float[] values) => Array.TrueForAll(values, float.IsFinite)
        ? values
        : throw EncoderErrors.Damaged(file.Path, "it has numbers that are not finite");
}
