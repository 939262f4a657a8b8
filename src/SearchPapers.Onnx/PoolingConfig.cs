namespace SearchPapers.Onnx;

/// <summary>What is needed of a 1_Pooling/config.json, in its old form (a flag for each way) and its new one (a name).</summary>
internal sealed record PoolingConfig(
    string? PoolingMode,
    bool PoolingModeClsToken,
    bool PoolingModeMeanTokens,
    bool PoolingModeMaxTokens,
    bool PoolingModeMeanSqrtLenTokens,
    bool PoolingModeWeightedmeanTokens,
    bool PoolingModeLasttoken)
{
    /// <summary>Returns the way; null where it is one that is not known here, or several.</summary>
    public OnnxPooling? Pooling => PoolingMode switch
    {
        "cls" => OnnxPooling.Cls,
        "mean" => OnnxPooling.Mean,
        null when HasOthers || PoolingModeClsToken == PoolingModeMeanTokens => null,
        null => PoolingModeClsToken ? OnnxPooling.Cls : OnnxPooling.Mean,
        _ => null,
    };

    private bool HasOthers =>
        PoolingModeMaxTokens || PoolingModeMeanSqrtLenTokens || PoolingModeWeightedmeanTokens || PoolingModeLasttoken;
}
