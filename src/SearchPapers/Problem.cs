using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>
/// A problem with a paper, a source or a library: what it is about, what is wrong, and what fixes it.
/// </summary>
/// <param name="Id">
/// The paper's id, the place in a source, such as "refs.bib:12", or a name that no paper or source has; null if it is
/// about none of these, "…" if it stands for more entries than are named.
/// </param>
/// <param name="Title">
/// The paper's title as its list has it, empty if an entry of a source has none; null if it is about neither.
/// </param>
/// <param name="Stage">
/// What was being done: "list", "download", "extract" or "index"; of a PDF alone also "open" or "read"; of a library
/// also the part that was checked, "catalog", "pdf", "encoder", "title" or "disk".
/// </param>
/// <param name="Reason">What is wrong, and what can be done about it.</param>
public sealed record Problem(string? Id, string? Title, string Stage, string Reason)
{
    /// <summary>Gets what fixes the problem, for a program to act on.</summary>
    /// <value>
    /// "ingest": ingest the sources in <see cref="FixArguments"/>. "remove-file": remove the file that is the first
    /// argument, then ingest the sources that follow it. "explain": search for the title that is the argument, to see
    /// which papers rank before it. "free-space": free disk space at the folder that is the argument. Null, and not in
    /// the JSON, if no fix is known.
    /// </value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fix { get; init; }

    /// <summary>Gets what <see cref="Fix"/> applies to: full paths, sources, or a title.</summary>
    /// <value>
    /// Sources are full paths and addresses, and the built-in list as <see cref="LibraryStatus.Sources"/> names it;
    /// none if the library does not know its sources any more. Null, and not in the JSON, if <see cref="Fix"/> is null.
    /// </value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? FixArguments { get; init; }
}
