namespace SearchPapers.Indexing.Generations;

internal static class IndexErrors
{
    private const string RebuildAdvice =
        "Remove its file \"CURRENT\" and ingest your sources again: downloaded and extracted papers are reused.";

    public static SearchPapersException NotFound(string path) => Error(
        SearchPapersError.IndexNotFound, path, $"There is no index in \"{path}\" yet. Ingest papers to build one.");

    public static SearchPapersException Locked(string path, Exception cause) => Error(
        SearchPapersError.IndexLocked,
        path,
        $"Another ingest is writing to the index in \"{path}\". Wait for it to end, then try again.",
        cause);

    public static SearchPapersException NotAnIndex(string path, string fault) => FormatError(
        path, $"\"{path}\" is not an index folder: {fault}. Name an index folder, or an empty or new one.");

    public static SearchPapersException Damaged(string path, Exception cause) => FormatError(
        path, $"The index in \"{path}\" is damaged: {FirstLine(cause)}. {RebuildAdvice}", cause);

    public static SearchPapersException VersionMismatch(
        string path, (string? Schema, string? Analyzer) found, (string Schema, string Analyzer) supported) =>
        FormatError(
            path,
            $"The index in \"{path}\" was made by another version of SearchPapers " +
            $"(schema {found.Schema}, analyzer {found.Analyzer}; here {supported.Schema} and {supported.Analyzer}). " +
            RebuildAdvice);

    public static SearchPapersException EncoderMismatch(string path, EncoderStatus expected, EncoderStatus actual) =>
        FormatError(
            path,
            $"The vectors of the index in \"{path}\" are from the encoder \"{expected.Name}\" " +
            $"({Short(expected.Fingerprint)}), not from \"{actual.Name}\" ({Short(actual.Fingerprint)}), " +
            "and cannot be compared with this one's. " +
            "Name that encoder, or ingest with this one to recompute all vectors. Keyword search needs neither.");

    private static SearchPapersException FormatError(string path, string message, Exception? cause = null) =>
        Error(SearchPapersError.IndexFormat, path, message, cause);

    private static SearchPapersException Error(
        SearchPapersError kind, string path, string message, Exception? cause = null) =>
        new(kind, message, cause) { Path = path };

    // The fingerprint of a custom encoder may be of any length.
    private static string Short(string fingerprint) => fingerprint.Length > 12 ? fingerprint[..12] : fingerprint;

    // Lucene's messages may contain stack traces.
    private static string FirstLine(Exception cause) => cause.Message.Split('\n')[0].TrimEnd('\r', '.', ' ');
}
