namespace SearchPapers.Download.Files;

/// <summary>What is known of a paper's PDF on the disk.</summary>
internal sealed record StoredPdf
{
    /// <summary>The reference's address that the file came from; null where the user put it there.</summary>
    public Uri? Address { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The server's validator, as it is sent back to ask for a newer file.</summary>
    public string? ETag { get; init; }

    /// <summary>When the file was fetched, or first seen.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The file's last write: with its length a cheap sign that it is still the same file.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    public bool IsStill(FileInfo file) =>
        file.Exists && file.Length == Bytes && file.LastWriteTimeUtc == ModifiedAt.UtcDateTime;
}
