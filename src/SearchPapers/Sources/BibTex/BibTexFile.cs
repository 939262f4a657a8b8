namespace SearchPapers.Sources.BibTex;

/// <param name="Entries">The entries that could be read, in their order.</param>
/// <param name="Faults">The other entries: their first line, from 1, their key if it could be read, and what is
/// wrong.</param>
internal sealed record BibTexFile(
    IReadOnlyList<BibTexEntry> Entries, IReadOnlyList<(int Line, string Key, string Reason)> Faults);
