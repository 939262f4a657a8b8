using SearchPapers.Bibliography;

namespace SearchPapers.Sources.BibTex;

/// <summary>Finds the arXiv identifier of an entry, which may be in many fields.</summary>
internal static class BibTexArxivField
{
    public static ArxivId? Find(BibTexEntry entry)
    {
        var archive = entry.Raw("archiveprefix", "eprinttype");
        var isArxiv = archive is null || archive.Equals("arxiv", StringComparison.OrdinalIgnoreCase);
        return (isArxiv ? Parse(entry.Raw("eprint", "arxivid", "arxiv")) : null)
            ?? ArxivId.Find(entry.Raw("journal", "journaltitle", "booktitle"))
            ?? (VenueNames.IsArxiv(entry.Raw("journal", "journaltitle")) ? ArxivId.Find(entry.Raw("volume")) : null)
            ?? ArxivId.Find(entry.Raw("note", "howpublished", "number", "doi"));
    }

    private static ArxivId? Parse(string? field)
    {
        var text = field?.Trim(' ', '{', '}');
        return ArxivId.TryParse(text, out var id) ? id : ArxivId.FromAddress(text);
    }
}
