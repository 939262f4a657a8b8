using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>Something that went wrong, or is wrong, with a paper, a source or a library: what it is about, and why.</summary>
/// <param name="Id">
/// The paper's id, the place in a source, such as "refs.bib:12", or a name that no paper or source has; null where it is not a matter
/// of one of these, "…" where it stands for more entries than are named.
/// </param>
/// <param name="Title">
/// The paper's title as its list has it, empty where an entry of a source has none; null where it is a matter of neither.
/// </param>
/// <param name="Stage">
/// What was being done: "list", "download", "extract" or "index"; of a PDF alone also "open" or "read"; of a library also the part
/// that was checked, "catalog", "pdf", "encoder", "title" or "disk".
/// </param>
/// <param name="Reason">What is wrong, and what can be done about it.</param>
public sealed record Problem(string? Id, string? Title, string Stage, string Reason)
{
    /// <summary>Gets the command that mends it, as it is typed in a shell.</summary>
    /// <value>Null, and not in the JSON, where none is known to.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mend { get; init; }
}
