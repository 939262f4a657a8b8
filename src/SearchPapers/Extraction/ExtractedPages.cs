namespace SearchPapers.Extraction;

/// <summary>Counts the pages of a PDF.</summary>
/// <param name="Total">How many pages the file has, as far as it could be told.</param>
/// <param name="Read">How many of them were read.</param>
/// <param name="Lost">Which of them could not be read, counted from 1.</param>
public sealed record ExtractedPages(int Total, int Read, IReadOnlyList<int> Lost);
