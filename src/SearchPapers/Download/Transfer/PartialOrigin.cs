namespace SearchPapers.Download.Transfer;

/// <summary>Where a partial file's bytes came from, and the strong validator of that version.</summary>
internal sealed record PartialOrigin(Uri Address, string ETag);
