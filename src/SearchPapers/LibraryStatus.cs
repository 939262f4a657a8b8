namespace SearchPapers;

/// <summary>What a library holds.</summary>
public sealed record LibraryStatus
{
    /// <summary>Gets how many papers are indexed.</summary>
    public required int Papers { get; init; }

    /// <summary>Gets how many passages of papers' bodies are indexed.</summary>
    public required int Passages { get; init; }

    /// <summary>Gets how many of the papers were read; the others are known by what a list says of them.</summary>
    public required int WithFullText { get; init; }

    /// <summary>Gets the size of the index folder in bytes.</summary>
    public required long IndexBytes { get; init; }

    /// <summary>Gets the name of the index's generation.</summary>
    /// <value>Null where there is no index yet.</value>
    public required string? Generation { get; init; }

    /// <summary>Gets the encoders that the index's vectors are from.</summary>
    public required IReadOnlyList<EncoderStatus> Encoders { get; init; }

    /// <summary>Gets how much each ranking counts in the fused one; the weights add up to 1.</summary>
    /// <value>
    /// "keyword", "corpus" (the projection learnt from the papers themselves) and "science" (the encoder that comes with the library, or
    /// one's own), each 0 to 1.
    /// </value>
    public required IReadOnlyDictionary<string, double> Calibration { get; init; }

    /// <summary>
    /// Gets how far the papers have moved from those that the first encoder was learnt from, as a share of the papers: past
    /// 0.02, the ingest that finds it so learns it anew.
    /// </summary>
    /// <value>From 0, where what has come since treats the same.</value>
    public required double Drift { get; init; }

    /// <summary>Gets the reading lists and the files that the papers are from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
