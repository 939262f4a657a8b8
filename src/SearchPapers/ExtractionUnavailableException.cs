namespace SearchPapers;

/// <summary>Reports that this machine or this program cannot start the process that PDFs are read in.</summary>
public sealed class ExtractionUnavailableException : SearchPapersException
{
    internal ExtractionUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
