namespace SearchPapers;

/// <summary>Reports a source of papers that is missing or cannot be understood.</summary>
public sealed class CorpusFormatException : SearchPapersException
{
    internal CorpusFormatException(string file, int? line, string message, Exception? inner = null)
        : base(message, inner) => (File, Line) = (file, line);

    /// <summary>Gets the file or folder that was read.</summary>
    public string File { get; }

    /// <summary>Gets the line that is wrong, counted from 1; null where the fault is the whole file's.</summary>
    public int? Line { get; }
}
