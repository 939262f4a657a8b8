namespace SearchPapers;

/// <summary>Reports a source of papers that is missing or cannot be understood.</summary>
internal sealed class CorpusFormatException : SearchPapersException
{
    public CorpusFormatException(string file, int? line, string message, Exception? inner = null)
        : base(SearchPapersError.CorpusFormat, message, inner) => (Path, Line) = (file, line);
}
