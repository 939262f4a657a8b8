namespace SearchPapers.Onnx;

/// <summary>Says how the vectors of a text's tokens become one.</summary>
public enum OnnxPooling
{
    /// <summary>The mean of all tokens' vectors.</summary>
    Mean,

    /// <summary>The vector of the first token, [CLS].</summary>
    Cls,
}
