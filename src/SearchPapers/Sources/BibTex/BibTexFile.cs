namespace SearchPapers.Sources.BibTex;

/// <summary>What a bibliography holds.</summary>
/// <param name="Entries">The entries that could be read, in their order.</param>
/// <param name="Faults">Those that could not.</param>
internal sealed record BibTexFile(IReadOnlyList<BibTexEntry> Entries, IReadOnlyList<BibTexError> Faults);
