namespace SearchPapers.Extraction.Layout;

internal sealed record LostPage(int Number, string Reason);
