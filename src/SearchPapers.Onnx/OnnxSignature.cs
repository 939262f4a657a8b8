using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

/// <remarks>The pooling is null if the model does it.</remarks>
internal sealed record OnnxSignature(IReadOnlyList<string> Inputs, string Output, OnnxPooling? Pooling)
{
    public const string Ids = "input_ids";
    public const string Mask = "attention_mask";

    private static readonly string[] KnownInputs = [Ids, Mask, "token_type_ids"];
    private static readonly string[] KnownOutputs = ["text_embeds", "last_hidden_state", "sentence_embedding"];

    /// <exception cref="SearchPapersException">The model is not a text encoder.</exception>
    public static OnnxSignature Read(string path, InferenceSession session, OnnxSettings settings)
    {
        var inputs = session.InputMetadata;
        if (!inputs.ContainsKey(Ids) || !inputs.All(input => IsKnown(input.Key, input.Value)))
        {
            throw CreateError(
                path,
                $"has the inputs {JoinNames(inputs)}; only {string.Join(", ", KnownInputs)} of int64 are supported",
                "Export it as a text encoder");
        }

        var outputs = session.OutputMetadata;
        var output = settings.Output ?? ChooseOutput(outputs);
        if (output is null || !outputs.TryGetValue(output, out var node))
        {
            throw CreateError(
                path, $"has the outputs {JoinNames(outputs)}", "Name the one with the vectors in the options");
        }

        return new OnnxSignature([.. inputs.Keys], output, ChoosePooling(path, output, node, settings.Pooling));
    }

    private static bool IsKnown(string input, NodeMetadata node) =>
        KnownInputs.Contains(input) && node.ElementDataType == TensorElementType.Int64;

    private static string? ChooseOutput(IReadOnlyDictionary<string, NodeMetadata> outputs) =>
        outputs.Count == 1 ? outputs.Keys.First() : Array.Find(KnownOutputs, outputs.ContainsKey);

    private static OnnxPooling? ChoosePooling(string path, string output, NodeMetadata node, OnnxPooling? pooling) =>
        (node.ElementDataType, node.Dimensions.Length) switch
        {
            (not (TensorElementType.Float or TensorElementType.Float16), _) =>
                throw CreateError(
                    path,
                    $"has an output {output} of {node.ElementDataType}",
                    "Name an output of floats in the options"),
            (_, 2) => null,
            (_, 3) => pooling ?? throw CreateError(
                path,
                "needs an unsupported pooling or layer according to its settings",
                "Name the pooling in the options"),
            (_, var rank) => throw CreateError(
                path, $"has an output {output} of {rank} dimensions", "Name another output in the options"),
        };

    private static string JoinNames(IReadOnlyDictionary<string, NodeMetadata> nodes) => string.Join(", ", nodes.Keys);

    private static SearchPapersException CreateError(string path, string fault, string advice) =>
        EncoderErrors.Format(path, $"The model \"{path}\" {fault}. {advice}.");
}
