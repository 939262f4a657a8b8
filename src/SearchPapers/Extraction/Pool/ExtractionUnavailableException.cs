namespace SearchPapers.Extraction.Pool;

/// <summary>Reports that this machine or this program cannot start the process that PDFs are read in.</summary>
internal sealed class ExtractionUnavailableException(string message, Exception? inner = null)
    : SearchPapersException(SearchPapersError.ExtractionUnavailable, message, inner);
