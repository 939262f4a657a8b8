using SearchPapers.Download.Files;

namespace SearchPapers.Download.Catalog;

/// <summary>
/// Finds the PDFs of papers on this machine: downloaded, put into the corpus folder, or the user's own.
/// </summary>
/// <remarks>Thread-safe. Reads the catalog on first use, and again after a change.</remarks>
internal sealed class PdfLocator(CorpusFolder corpus)
{
    private KnownCatalog? _known;

    /// <summary>Returns the full path of a paper's PDF, or null if there is none.</summary>
    public string? Find(PaperId id) =>
        corpus.PdfPath(id) is var fetched && File.Exists(fetched) ? fetched : FindLocalFile(id);

    private string? FindLocalFile(PaperId id)
    {
        try
        {
            return Current().Find(id)?.Reference.LocalPdfPath is { } own && File.Exists(own) ? own : null;
        }
        catch (SearchPapersException e) when (e.Error == SearchPapersError.CorpusFormat)
        {
            // Results without links are better than none. Commands that need the catalog report the error.
            return null;
        }
    }

    private PaperCatalog Current()
    {
        var file = new FileInfo(corpus.CatalogPath);
        var (changed, length) = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (_known is not { } known || known.Changed != changed || known.Length != length)
        {
            _known = known = new KnownCatalog(PaperCatalog.Open(corpus.CatalogPath), changed, length);
        }

        return known.Catalog;
    }

    private sealed record KnownCatalog(PaperCatalog Catalog, DateTime Changed, long Length);
}
