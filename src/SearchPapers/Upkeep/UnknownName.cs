namespace SearchPapers.Upkeep;

/// <summary>A name that no paper or source has.</summary>
/// <param name="Name">The name.</param>
/// <param name="Near">Names that are there and look like it, the nearest first.</param>
public sealed record UnknownName(string Name, IReadOnlyList<string> Near);
