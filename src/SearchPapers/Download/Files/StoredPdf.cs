namespace SearchPapers.Download.Files;

internal sealed record StoredPdf
{
    /// <summary>The address that the file was downloaded from; null if the user put it there.</summary>
    public Uri? Address { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The server's validator, as sent in If-None-Match.</summary>
    public string? ETag { get; init; }

    /// <summary>When the file was downloaded or first seen.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Last write time. With the length, a cheap check that the file is unchanged.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    public bool IsStill(FileInfo file) =>
        file.Exists && file.Length == Bytes && file.LastWriteTimeUtc == ModifiedAt.UtcDateTime;
}
