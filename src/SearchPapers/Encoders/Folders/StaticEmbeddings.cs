using System.Numerics.Tensors;

namespace SearchPapers.Encoders.Folders;

/// <summary>A vector for each token; the vector of a text is the mean of its tokens'.</summary>
/// <remarks>Tokens may share rows by a mapping, and may have weights. Immutable.</remarks>
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
        TokenCount = Math.Min(mapping?.Length ?? (rows.Length / dimensions), weights?.Length ?? int.MaxValue);
    }

    public int Dimensions { get; }

    /// <summary>Gets the number of tokens with a vector; their ids are below it.</summary>
    public int TokenCount { get; }

    /// <summary>Returns the name of the tensor with the vectors, or null if the file has none.</summary>
    public static string? FindTable(SafetensorsFile file) =>
        Array.Find(TableNames, name => file.GetShape(name) is [_, _]);

    /// <exception cref="SearchPapersException">The tensors do not fit together.</exception>
    public static StaticEmbeddings Read(SafetensorsFile file, string tableName)
    {
        var (count, dimensions) = (file.GetShape(tableName)![0], file.GetShape(tableName)![1]);
        if (count == 0 || dimensions is 0 or > ushort.MaxValue)
        {
            throw EncoderErrors.Damaged(file.Path, $"its table of vectors is {count} by {dimensions}");
        }

        var rows = RequireFinite(file, file.Read<float>(tableName, NumberTypes));
        var mapping = HasVector(file, "mapping") ? file.Read<int>("mapping", "I32", "I64") : null;
        if (mapping is not null && !Array.TrueForAll(mapping, row => row >= 0 && row < count))
        {
            throw EncoderErrors.Damaged(file.Path, $"its mapping refers to rows beyond the {count} of its table");
        }

        var weights = HasVector(file, "weights")
            ? RequireFinite(file, file.Read<float>("weights", NumberTypes))
            : null;
        return new StaticEmbeddings(rows, (int)dimensions, mapping, weights);
    }

    /// <summary>
    /// Returns the weighted sum of the tokens' vectors divided by their number, or zeros without tokens.
    /// </summary>
    public float[] ComputeMean(IReadOnlyCollection<int> ids)
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

    private static bool HasVector(SafetensorsFile file, string name) => file.GetShape(name) switch
    {
        null => false,
        [_] => true,
        _ => throw EncoderErrors.Damaged(file.Path, $"its tensor \"{name}\" does not have one dimension"),
    };

    private static float[] RequireFinite(SafetensorsFile file, float[] values) =>
        Array.TrueForAll(values, float.IsFinite)
            ? values
            : throw EncoderErrors.Damaged(file.Path, "it has numbers that are not finite");
}
