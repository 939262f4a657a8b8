using SearchPapers.Download;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Extraction;

namespace SearchPapers.Ingestion.Papers;

/// <summary>What one ingest works with.</summary>
internal sealed record IngestContext(
    CorpusFolder Corpus, PaperCatalog Catalog, PdfDownloader Downloader, PaperExtractor Extractor, TimeProvider Time);
