namespace SearchPapers;

/// <summary>Says where a library keeps its files.</summary>
public sealed record PaperLibraryOptions
{
    /// <summary>Gets the folder of reading lists, downloaded PDFs and what was read of them.</summary>
    /// <value>The default is "corpus" in the current folder.</value>
    public string CorpusPath { get; init; } = "corpus";

    /// <summary>Gets the folder of the index.</summary>
    /// <value>The default is "index" in the current folder.</value>
    public string IndexPath { get; init; } = "index";

    /// <summary>Gets the clock.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
