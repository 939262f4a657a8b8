namespace SearchPapers.Sources.BibTex;

/// <summary>What is wrong with an entry.</summary>
/// <param name="Line">Where the entry begins, counted from 1.</param>
/// <param name="Key">What the entry is cited by; empty where that could not be read.</param>
/// <param name="Reason">What is wrong, and what came of it.</param>
internal sealed record BibTexError(int Line, string Key, string Reason);
