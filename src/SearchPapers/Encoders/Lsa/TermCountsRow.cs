using Microsoft.ML.Data;

namespace SearchPapers.Encoders.Lsa;

/// <summary>ML.NET's output: the count of each term of the vocabulary.</summary>
internal sealed class TermCountsRow
{
    public VBuffer<float> Counts { get; set; }
}
