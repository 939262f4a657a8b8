using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Download.Http;
using SearchPapers.Download.Transfer;
using SearchPapers.Ingestion.Cache;
using SearchPapers.Ingestion.Papers;
using SearchPapers.Sources;
using SearchPapers.Sources.Pdf;

namespace SearchPapers.Ingestion.Sources;

/// <summary>Reads local PDFs as sources: the first page provides the metadata.</summary>
internal sealed class LocalPdfReader(IngestContext context)
{
    private const int MaxConcurrentFiles = 8;

    private readonly ExtractionCache _cache = new(context.Corpus);
    private readonly Dictionary<string, CatalogEntry> _known = context.Catalog.Entries
        .Where(entry => entry is { Reference.LocalPdfPath: not null, Pdf: not null })
        .DistinctBy(entry => entry.Reference.LocalPdfPath, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Reference.LocalPdfPath!, StringComparer.Ordinal);

    /// <summary>
    /// Returns the content of each source, with a reference for each PDF. An unreadable PDF is listed by its file name;
    /// the paper pipeline reports the error.
    /// </summary>
    public async Task<IReadOnlyList<SourceContent>> ReadAsync(
        IReadOnlyList<(string Path, string Name)> sources, Action<int, int> report, CancellationToken cancellationToken)
    {
        var folders = sources.Select(source => PdfFolder.Find(source.Path)).ToList();
        var files = folders
            .Zip(sources, (folder, source) => folder.Pdfs.Select(pdf => (Path: pdf, Source: source.Name)))
            .SelectMany(pdfs => pdfs)
            .ToList();
        var allReferences = new Reference[files.Count];
        var done = 0;
        var parallelOptions =
            new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrentFiles, CancellationToken = cancellationToken };
        await Parallel.ForAsync(
            0,
            files.Count,
            parallelOptions,
            async (i, stop) =>
            {
                var text = await ReadTextAsync(files[i].Path, stop).ConfigureAwait(false);
                allReferences[i] = CreateReference(files[i].Path, text, files[i].Source);
                report(Interlocked.Increment(ref done), files.Count);
            }).ConfigureAwait(false);

        var contents = new List<SourceContent>();
        var start = 0;
        foreach (var (folder, source) in folders.Zip(sources))
        {
            var references = allReferences[start..(start + folder.Pdfs.Count)];
            start += references.Length;
            contents.Add(new SourceContent(ReferenceMerger.MergeDuplicates(references), folder.Failures));
        }

        return contents;
    }

    private static Reference CreateReference(string file, ExtractedPaper? text, string source)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        PaperLink[] links = ArxivId.TryParse(name, out var id) ? [new(PaperLinkKind.Page, id.Address)] : [];
        return new Reference
        {
            Title = text?.Title ?? name,
            IsUntitled = true,
            Authors = text?.Authors ?? [],
            Year = text?.Year,
            Venue = text?.Venue,
            Links = links,
            PdfAddresses = PdfAddressFinder.FindAll(links),
            LocalPdfPath = file,
            Sources = [source],
        };
    }

    private async Task<ExtractedPaper?> ReadTextAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var known = _known.GetValueOrDefault(file);
            var pdf =
                await StoredPdfCheck.FindAsync(file, known?.Pdf, context.Time, cancellationToken).ConfigureAwait(false);
            return pdf is null ? null : await ReadTextAsync(file, known, pdf, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DownloadException or IOException or UnauthorizedAccessException
            or SearchPapersException { Error: SearchPapersError.ExtractionUnavailable })
        {
            // The paper pipeline encounters and reports the same error.
            return null;
        }
    }

    private async Task<ExtractedPaper> ReadTextAsync(
        string file, CatalogEntry? known, StoredPdf pdf, CancellationToken cancellationToken)
    {
        var key = PaperPipeline.CacheKey(pdf);
        var provisionalId = ExtractionCache.ProvisionalId(pdf.Sha256);
        if ((known is null ? null : _cache.Find(known.Id, key)) is { } cached)
        {
            return cached;
        }

        if (_cache.Find(provisionalId, key) is { } cachedProvisionally)
        {
            return cachedProvisionally;
        }

        var text = await context.Extractor.ExtractAsync(file, cancellationToken).ConfigureAwait(false);
        _cache.Store(provisionalId, key, text);
        return text;
    }
}
