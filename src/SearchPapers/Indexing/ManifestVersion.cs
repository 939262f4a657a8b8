namespace SearchPapers.Indexing;

/// <summary>The part of a <see cref="GenerationManifest"/> that every version can read.</summary>
internal sealed record ManifestVersion(string? Schema, string? Analyzer);
