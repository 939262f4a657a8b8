using SearchPapers.Download;
using SearchPapers.Download.Catalog;
using SearchPapers.Download.Files;
using SearchPapers.Extraction;

namespace SearchPapers.Ingestion.Papers;

internal sealed record IngestContext(
    CorpusFolder Corpus, PaperCatalog Catalog, PdfDownloader Downloader, PaperExtractor Extractor, TimeProvider Time);
