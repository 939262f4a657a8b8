using SearchPapers.Download;
using SearchPapers.Extraction;

namespace SearchPapers.Ingestion;

/// <summary>What one ingest works with.</summary>
internal sealed record IntakeTools(
    CorpusFolder Corpus, Catalog Catalog, PdfDownloader Downloader, PaperExtractor Extractor, TimeProvider Time);
