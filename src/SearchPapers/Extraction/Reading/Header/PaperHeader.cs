namespace SearchPapers.Extraction.Reading.Header;

internal sealed record PaperHeader(
    string? Title, IReadOnlyList<string> Authors, string? Abstract, int? Year, string? Venue);
