namespace SearchPapers.Export;

internal enum PublicationType
{
    /// <summary>A preprint, or a paper with an unknown venue.</summary>
    Preprint,

    Article,

    ConferencePaper,
}
