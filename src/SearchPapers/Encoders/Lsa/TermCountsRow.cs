using Microsoft.ML.Data;

namespace SearchPapers.Encoders.Lsa;

/// <summary>A number for each term of the vocabulary, in ML.NET's sparse form.</summary>
internal sealed class TermCountsRow
{
    public VBuffer<float> Counts { get; set; }
}
