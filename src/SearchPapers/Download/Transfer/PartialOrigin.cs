namespace SearchPapers.Download.Transfer;

/// <summary>The address of a partial file, and the strong validator of its version.</summary>
internal sealed record PartialOrigin(Uri Address, string ETag);
