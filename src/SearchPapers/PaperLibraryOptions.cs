using Microsoft.Extensions.Logging;
using SearchPapers.Semantics;

namespace SearchPapers;

/// <summary>Says where a library keeps its files, and what tells it how near texts are in meaning.</summary>
public sealed record PaperLibraryOptions
{
    /// <summary>Gets the folder of reading lists, downloaded PDFs and what was read of them.</summary>
    /// <value>The default is "corpus" in the current folder.</value>
    public string CorpusPath { get; set; } = "corpus";

    /// <summary>Gets the folder of the index.</summary>
    /// <value>The default is "index" in the current folder.</value>
    public string IndexPath { get; set; } = "index";

    /// <summary>Gets the encoder that papers and queries are compared in meaning by.</summary>
    /// <remarks>
    /// An index is searched with the encoder that it was built with. The library does not dispose of it: one encoder can
    /// serve many libraries.
    /// </remarks>
    /// <value>The default is null: the encoder that ships with the library.</value>
    public PaperEncoder? Encoder { get; set; }

    /// <summary>Gets the clock.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets what makes the log that the library tells of ingests, failures and answers.</summary>
    /// <remarks>Its category is "SearchPapers".</remarks>
    /// <value>The default is null: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; set; }
}
