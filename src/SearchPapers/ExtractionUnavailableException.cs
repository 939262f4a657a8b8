namespace SearchPapers;

/// <summary>Reports that this machine or this program cannot start the process that PDFs are read in.</summary>
public sealed class ExtractionUnavailableException : SearchPapersException
{
    internal ExtractionUnavailableException(string message)
        : base(message)
    {
    }
}
