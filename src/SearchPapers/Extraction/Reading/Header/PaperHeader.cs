namespace SearchPapers.Extraction.Reading.Header;

/// <summary>What a paper's first pages say of it.</summary>
internal sealed record PaperHeader(string? Title, IReadOnlyList<string> Authors, string? Abstract, int? Year, string? Venue);
