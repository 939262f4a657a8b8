namespace SearchPapers.Browsing;

/// <summary>How many of a query's matches have a value.</summary>
/// <param name="Value">The year, the venue or the tag, as papers name it.</param>
/// <param name="Count">How many papers have it; at least 1.</param>
public sealed record FacetCount(string Value, int Count);
