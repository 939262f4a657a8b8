using Microsoft.ML.Data;

namespace SearchPapers.Semantics;

/// <summary>A number for each term of the vocabulary, in ML.NET's sparse form.</summary>
internal sealed class BagRow
{
    public VBuffer<float> Bag { get; set; }
}
