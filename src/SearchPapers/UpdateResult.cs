using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>The result of an ingest, a removal or one round of a watch.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record UpdateResult
{
    /// <summary>
    /// Gets the number of papers in the sources; after a removal, the number of papers left in the index.
    /// </summary>
    public int Papers { get; init; }

    /// <summary>Gets the number of downloaded PDFs.</summary>
    public int Downloaded { get; init; }

    /// <summary>Gets the number of unchanged papers; after a removal, of all papers left.</summary>
    public int Unchanged { get; init; }

    /// <summary>Gets the number of extracted PDFs.</summary>
    public int Extracted { get; init; }

    /// <summary>Gets the failures: papers, entries of sources, or unknown ids.</summary>
    /// <value>
    /// After an ingest, papers that could not be downloaded or read, which are indexed with what their sources say, and
    /// skipped entries. After a removal, the unknown ids and sources.
    /// </value>
    public IReadOnlyList<Problem> Failed { get; init; } = [];

    /// <summary>Gets the number of papers added to the index or replaced in it.</summary>
    public int Indexed { get; init; }

    /// <summary>Gets the removed papers in the order of their ids; after an ingest, the pruned ones.</summary>
    public IReadOnlyList<PaperId> Removed { get; init; } = [];

    /// <summary>Gets the sources or files of the update.</summary>
    /// <value>
    /// After an ingest, the sources that were read, as in <see cref="LibraryStatus.Sources"/>. After a removal, the
    /// sources that named the removed papers; ingesting them again may add the papers again. After a round of a watch,
    /// the files that were added, changed or deleted; after the first round, the sources as given.
    /// </value>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Gets notices for the user, one sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>
    /// Gets why a round of a watch failed, for instance because a list is missing. The watch continues.
    /// </summary>
    /// <value>Null if the round succeeded. Always null after an ingest or a removal, which throw. Not in JSON.</value>
    [JsonIgnore]
    public SearchPapersException? Error { get; init; }
}
