namespace SearchPapers.Export;

/// <summary>The type of publication, inferred from the name of the venue.</summary>
internal enum PublicationType
{
    /// <summary>A preprint, or a paper with an unknown venue.</summary>
    Preprint,

    Article,

    ConferencePaper,
}
