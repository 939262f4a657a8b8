using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

/// <summary>What a model takes, and which of what it gives is wanted.</summary>
/// <param name="Inputs">The names of its inputs.</param>
/// <param name="Output">The name of the output that has the vectors.</param>
/// <param name="Pooling">How the tokens' vectors become one; null where the model has done it.</param>
internal sealed record OnnxSignature(IReadOnlyList<string> Inputs, string Output, OnnxPooling? Pooling)
{
    public const string Ids = "input_ids";
    public const string Mask = "attention_mask";

    private static readonly string[] KnownInputs = [Ids, Mask, "token_type_ids"];
    private static readonly string[] KnownOutputs = ["text_embeds", "last_hidden_state", "sentence_embedding"];

    /// <exception cref="SearchPapersException">The model takes or gives something else than an encoder of text does.</exception>
    public static OnnxSignature Of(string path, InferenceSession session, OnnxSettings settings)
    {
        var inputs = session.InputMetadata;
        if (!inputs.ContainsKey(Ids) || !inputs.All(input => IsKnown(input.Key, input.Value)))
        {
            throw Unusable(
                path, $"takes {Names(inputs)}, but only {string.Join(", ", KnownInputs)}, all of int64, can be given", "Export it anew");
        }

        var outputs = session.OutputMetadata;
        var output = settings.Output ?? Choose(outputs);
        if (output is null || !outputs.TryGetValue(output, out var node))
        {
            throw Unusable(path, $"has the outputs {Names(outputs)}", "Name the one that has the vectors in the options");
        }

        return new OnnxSignature([.. inputs.Keys], output, PoolingOf(path, output, node, settings.Pooling));
    }

    private static bool IsKnown(string input, NodeMetadata node) =>
        KnownInputs.Contains(input) && node.ElementDataType == TensorElementType.Int64;

    private static string? Choose(IReadOnlyDictionary<string, NodeMetadata> outputs) =>
        outputs.Count == 1 ? outputs.Keys.First() : Array.Find(KnownOutputs, outputs.ContainsKey);

    private static OnnxPooling? PoolingOf(string path, string output, NodeMetadata node, OnnxPooling? wanted) =>
        (node.ElementDataType, node.Dimensions.Length) switch
        {
            (not (TensorElementType.Float or TensorElementType.Float16), _) =>
                throw Unusable(path, $"has an output {output} of {node.ElementDataType}", "Name one of floats in the options"),
            (_, 2) => null,
            (_, 3) => wanted ?? throw Unusable(
                path,
                "stands beside settings that ask for another pooling or layer than can be done here",
                "Name the pooling in the options"),
            (_, var rank) => throw Unusable(path, $"has an output {output} of {rank} dimensions", "Name another in the options"),
        };

    private static string Names(IReadOnlyDictionary<string, NodeMetadata> nodes) => string.Join(", ", nodes.Keys);

    private static SearchPapersException Unusable(string path, string fault, string wayOut) =>
        EncoderErrors.Format(path, $"The model \"{path}\" {fault}. {wayOut}.");
}
