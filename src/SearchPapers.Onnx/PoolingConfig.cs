namespace SearchPapers.Onnx;

/// <summary>
/// The relevant settings in 1_Pooling/config.json: a flag for each method, or the name of the method in newer files.
/// </summary>
internal sealed record PoolingConfig(
    string? PoolingMode,
    bool PoolingModeClsToken,
    bool PoolingModeMeanTokens,
    bool PoolingModeMaxTokens,
    bool PoolingModeMeanSqrtLenTokens,
    bool PoolingModeWeightedmeanTokens,
    bool PoolingModeLasttoken)
{
    /// <summary>Gets the method, or null if it is not supported or there are several.</summary>
    public OnnxPooling? Pooling => PoolingMode switch
    {
        "cls" => OnnxPooling.Cls,
        "mean" => OnnxPooling.Mean,
        null when HasUnsupported || PoolingModeClsToken == PoolingModeMeanTokens => null,
        null => PoolingModeClsToken ? OnnxPooling.Cls : OnnxPooling.Mean,
        _ => null,
    };

    private bool HasUnsupported =>
        PoolingModeMaxTokens || PoolingModeMeanSqrtLenTokens || PoolingModeWeightedmeanTokens || PoolingModeLasttoken;
}
