namespace SearchPapers.Bibliography.Addresses;

/// <summary>What the address of a paper tells by its shape alone.</summary>
/// <param name="Pdfs">Where the PDF may be had, the most probable address first.</param>
internal sealed record PaperAddress(IReadOnlyList<Uri> Pdfs)
{
    /// <summary>
    /// The paper's name at its publisher: a PMLR key, an arXiv number; null where the address has none.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The name to take where another paper holds <see cref="Name"/>.</summary>
    public string? NameElsewhere { get; init; }

    /// <summary>Says which paper it is, the same for its page and its PDF and whatever the scheme or version.</summary>
    public string Identity => Name is null ? Pdfs[0].Authority + Pdfs[0].PathAndQuery : NameElsewhere ?? Name;
}
