using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>What an ingest, a removal or one round of a watch did.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record UpdateResult
{
    /// <summary>Gets how many papers the sources name; of a removal, how many are left in the index.</summary>
    public int Papers { get; init; }

    /// <summary>Gets how many PDFs were fetched.</summary>
    public int Downloaded { get; init; }

    /// <summary>Gets how many papers were left as they are, with nothing new about them; of a removal, all that are left.</summary>
    public int Unchanged { get; init; }

    /// <summary>Gets how many PDFs were read.</summary>
    public int Extracted { get; init; }

    /// <summary>Gets what went wrong, a paper, an entry of a source or a name each.</summary>
    /// <value>
    /// Of an ingest, papers that could not be fetched or read, which are indexed from what the list says of them, and entries that
    /// were passed over. Of a removal, the names that no paper or source has.
    /// </value>
    public IReadOnlyList<Problem> Failed { get; init; } = [];

    /// <summary>Gets how many papers were added to the index or replaced in it.</summary>
    public int Indexed { get; init; }

    /// <summary>Gets the papers that were removed, in the order of their ids; of an ingest, those that it pruned.</summary>
    public IReadOnlyList<PaperId> Removed { get; init; } = [];

    /// <summary>Gets what the update was about.</summary>
    /// <value>
    /// Of an ingest, the sources that were read, as <see cref="LibraryStatus.Sources"/> names them. Of a removal, those that named
    /// the removed papers when they were last ingested: what they still name comes back with their next ingest. Of a round of a
    /// watch, the files that have come, changed or gone, and at the beginning the sources themselves, as they were given.
    /// </value>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Gets what a reader of the result should know, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Gets why a round of a watch could not be done at all, such as a list that is gone; the watch goes on.</summary>
    /// <value>Null where it was done, and of an ingest or a removal, which throw it. Not in the JSON.</value>
    [JsonIgnore]
    public SearchPapersException? Error { get; init; }
}
