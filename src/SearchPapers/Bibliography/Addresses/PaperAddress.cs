namespace SearchPapers.Bibliography.Addresses;

/// <summary>What the form of an address reveals about a paper, without a request.</summary>
/// <param name="PdfAddresses">Where the PDF may be, the most probable address first.</param>
internal sealed record PaperAddress(IReadOnlyList<Uri> PdfAddresses)
{
    /// <summary>The identifier at the publisher, such as a PMLR key or an arXiv number, or null.</summary>
    public string? PublisherKey { get; init; }

    /// <summary>A key that is unique if several volumes use the same <see cref="PublisherKey"/>, or null.</summary>
    public string? QualifiedPublisherKey { get; init; }

    /// <summary>Equal for the page and the PDF of a paper, for http and https, and for all versions.</summary>
    public string Identity =>
        PublisherKey is null
            ? PdfAddresses[0].Authority + PdfAddresses[0].PathAndQuery
            : QualifiedPublisherKey ?? PublisherKey;
}
