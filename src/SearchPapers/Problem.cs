using System.Text.Json.Serialization;

namespace SearchPapers;

/// <summary>
/// A problem with a paper, a source or a library: what it is about, what is wrong, and what fixes it.
/// </summary>
/// <param name="Id">
/// The id of the paper, the place in a source, such as "refs.bib:12", or an unknown name; null if it is about none of
/// these; "…" if it summarizes further entries.
/// </param>
/// <param name="Title">
/// The title of the paper or entry, empty if it has none; null if the problem is about neither.
/// </param>
/// <param name="Stage">
/// The stage that failed: "list", "download", "extract" or "index"; for a single PDF also "open" or "read"; for a
/// library also the checked part, "catalog", "pdf", "encoder", "title" or "disk".
/// </param>
/// <param name="Reason">What is wrong, and how to fix it.</param>
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
