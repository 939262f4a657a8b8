using Microsoft.ML.Data;

namespace SearchPapers.Semantics;

/// <summary>A weight for each term of the vocabulary, in ML.NET's sparse form.</summary>
internal sealed class BagRow
{
    public VBuffer<float> Bag { get; set; }

    public static BagRow Unit(int terms, int term) => new() { Bag = new VBuffer<float>(terms, 1, [1f], [term]) };
}
