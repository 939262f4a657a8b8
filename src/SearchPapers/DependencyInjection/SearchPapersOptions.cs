namespace SearchPapers.DependencyInjection;

/// <summary>Says how a container's library is opened; can be bound to a section of a configuration.</summary>
public sealed class SearchPapersOptions
{
    /// <summary>Gets or sets the folder of reading lists, downloaded PDFs and what was read of them.</summary>
    /// <value>The default is "corpus" in the current folder.</value>
    public string CorpusPath { get; set; } = "corpus";

    /// <summary>Gets or sets the folder of the index.</summary>
    /// <value>The default is "index" in the current folder.</value>
    public string IndexPath { get; set; } = "index";

    /// <summary>
    /// Gets or sets whether papers and queries are encoded by the container's
    /// <c>IEmbeddingGenerator&lt;string, Embedding&lt;float&gt;&gt;</c>.
    /// </summary>
    /// <remarks>A <see cref="Semantics.PaperEncoder"/> in the container goes before it, and needs no setting.</remarks>
    /// <value>The default is false: the encoder that ships with the library.</value>
    public bool UseEmbeddingGenerator { get; set; }
}
