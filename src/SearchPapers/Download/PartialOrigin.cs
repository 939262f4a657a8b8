namespace SearchPapers.Download;

/// <summary>Where a partial file's bytes came from, and the strong validator that says which version they are of.</summary>
internal sealed record PartialOrigin(Uri Address, string ETag);
