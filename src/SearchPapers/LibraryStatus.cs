namespace SearchPapers;

/// <summary>The contents and state of a library.</summary>
public sealed record LibraryStatus
{
    /// <summary>Gets the number of indexed papers.</summary>
    public required int Papers { get; init; }

    /// <summary>Gets the number of indexed passages.</summary>
    public required int Passages { get; init; }

    /// <summary>Gets the number of papers whose PDF was read.</summary>
    public required int WithFullText { get; init; }

    /// <summary>Gets the size of the index folder in bytes.</summary>
    public required long IndexBytes { get; init; }

    /// <summary>Gets the name of the current generation.</summary>
    /// <value>Null if there is no index yet.</value>
    public required string? Generation { get; init; }

    /// <summary>Gets the encoders of the index.</summary>
    public required IReadOnlyList<EncoderStatus> Encoders { get; init; }

    /// <summary>Gets the weights of the fusion, which add up to 1.</summary>
    /// <value>
    /// "keyword", "corpus" (LSA, fitted on the index's papers) and "science" (the shipped encoder, or the user's), each
    /// 0 to 1.
    /// </value>
    public required IReadOnlyDictionary<string, double> Calibration { get; init; }

    /// <summary>
    /// Gets how much worse LSA covers the papers added since it was fitted, as a share of all papers. Above 0.02, the
    /// next ingest fits it again.
    /// </summary>
    /// <value>0 if the added papers are covered as well.</value>
    public required double Drift { get; init; }

    /// <summary>Gets the sources of the papers.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
