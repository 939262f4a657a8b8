namespace SearchPapers.Bibliography.Addresses;

/// <summary>What the address of a paper tells by its shape alone.</summary>
/// <param name="PdfAddresses">Where the PDF may be had, the most probable address first.</param>
internal sealed record PaperAddress(IReadOnlyList<Uri> PdfAddresses)
{
    /// <summary>
    /// The paper's name at its publisher: a PMLR key, an arXiv number; null where the address has none.
    /// </summary>
    public string? PublisherKey { get; init; }

    /// <summary>The name to take where another paper holds <see cref="PublisherKey"/>.</summary>
    public string? QualifiedPublisherKey { get; init; }

    /// <summary>Says which paper it is, the same for its page and its PDF and whatever the scheme or version.</summary>
    public string Identity => PublisherKey is null ? PdfAddresses[0].Authority + PdfAddresses[0].PathAndQuery : QualifiedPublisherKey ?? PublisherKey;
}
