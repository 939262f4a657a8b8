namespace SearchPapers.Onnx;

/// <summary>The pooling of token vectors to the vector of a text.</summary>
public enum OnnxPooling
{
    /// <summary>The mean of the token vectors.</summary>
    Mean,

    /// <summary>The vector of the first token, [CLS].</summary>
    Cls,
}
