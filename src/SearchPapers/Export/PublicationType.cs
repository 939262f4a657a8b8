namespace SearchPapers.Export;

/// <summary>Where a paper has appeared, as far as its venue's name tells.</summary>
internal enum PublicationType
{
    /// <summary>Nowhere, as far as is known.</summary>
    Preprint,

    Article,

    ConferencePaper,
}
