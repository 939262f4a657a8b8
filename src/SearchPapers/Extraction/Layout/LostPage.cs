namespace SearchPapers.Extraction.Layout;

/// <summary>A page that could not be read.</summary>
internal sealed record LostPage(int Number, string Reason);
