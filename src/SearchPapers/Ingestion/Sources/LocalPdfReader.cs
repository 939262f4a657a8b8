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

/// <summary>Reads the user's own PDFs where they are: what each says of itself stands for what a list would say.</summary>
internal sealed class LocalPdfReader(IngestContext tools)
{
    private const int FilesAtOnce = 8;

    private readonly ExtractionCache _texts = new(tools.Corpus);
    private readonly Dictionary<string, CatalogEntry> _known = tools.Catalog.Entries
        .Where(entry => entry is { Reference.LocalPdfPath: not null, Pdf: not null })
        .DistinctBy(entry => entry.Reference.LocalPdfPath, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Reference.LocalPdfPath!, StringComparer.Ordinal);

    /// <summary>
    /// Returns what each source names: a reference for each PDF; one that cannot be read goes by its name, and the intake
    /// tells why.
    /// </summary>
    public async Task<IReadOnlyList<SourceContent>> ReadAsync(
        IReadOnlyList<(string Path, string Name)> sources, Action<int, int> tell, CancellationToken cancellationToken)
    {
        var folders = sources.Select(source => PdfFolder.Find(source.Path)).ToList();
        var files = folders
            .Zip(sources, (folder, source) => folder.Pdfs.Select(pdf => (Path: pdf, Source: source.Name)))
            .SelectMany(pdfs => pdfs)
            .ToList();
        var references = new Reference[files.Count];
        var done = 0;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = FilesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(
            0,
            files.Count,
            atOnce,
            async (at, stop) =>
            {
                var text = await TextAsync(files[at].Path, stop).ConfigureAwait(false);
                references[at] = Reference(files[at].Path, text, files[at].Source);
                tell(Interlocked.Increment(ref done), files.Count);
            }).ConfigureAwait(false);

        var lists = new List<SourceContent>();
        var read = 0;
        foreach (var (folder, source) in folders.Zip(sources))
        {
            var own = references[read..(read + folder.Pdfs.Count)];
            read += own.Length;
            lists.Add(new SourceContent(ReferenceMerger.MergeDuplicates(own), folder.Failures));
        }

        return lists;
    }

    private static Reference Reference(string file, ExtractedPaper? text, string source)
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

    private async Task<ExtractedPaper?> TextAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var known = _known.GetValueOrDefault(file);
            var pdf = await StoredPdfCheck.FindAsync(file, known?.Pdf, tools.Time, cancellationToken).ConfigureAwait(false);
            return pdf is null ? null : await TextAsync(file, known, pdf, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is DownloadException or IOException or UnauthorizedAccessException or SearchPapersException { Error: SearchPapersError.ExtractionUnavailable })
        {
            // The intake of the paper comes upon the same, and names it.
            return null;
        }
    }

    private async Task<ExtractedPaper> TextAsync(
        string file, CatalogEntry? known, StoredPdf pdf, CancellationToken cancellationToken)
    {
        var key = PaperPipeline.KeyOf(pdf);
        var unnamed = ExtractionCache.Unnamed(pdf.Sha256);
        if ((known is null ? null : _texts.Find(known.Id, key)) is { } before)
        {
            return before;
        }

        if (_texts.Find(unnamed, key) is { } read)
        {
            return read;
        }

        var text = await tools.Extractor.ExtractAsync(file, cancellationToken).ConfigureAwait(false);
        _texts.Keep(unnamed, key, text);
        return text;
    }
}
