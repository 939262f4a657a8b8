namespace SearchPapers.Indexing.Generations;

internal static class IndexErrors
{
    private const string Rebuild =
        "Remove its file \"CURRENT\" and ingest your sources again: downloaded and extracted papers are reused.";

    public static SearchPapersException NotFound(string path) => Error(
        SearchPapersError.IndexNotFound, path, $"There is no index in \"{path}\" yet. Ingest papers to build one.");

    public static SearchPapersException Locked(string path, Exception cause) => Error(
        SearchPapersError.IndexLocked,
        path,
        $"Another ingest is writing to the index in \"{path}\". Wait for it to end, then try again.",
        cause);

    public static SearchPapersException NotAnIndex(string path, string fault) => Format(
        path, $"\"{path}\" is not an index folder: {fault}. Name an index folder, or an empty or new one.");

    public static SearchPapersException Damaged(string path, Exception cause) => Format(
        path, $"The index in \"{path}\" is damaged: {FirstLine(cause)}. {Rebuild}", cause);

    public static SearchPapersException OtherVersion(
        string path, (string? Schema, string? Analyzer) found, (string Schema, string Analyzer) supported) => Format(
        path,
        $"The index in \"{path}\" was made by another version of SearchPapers (schema {found.Schema}, analyzer {found.Analyzer}; " +
        $"here {supported.Schema} and {supported.Analyzer}). {Rebuild}");

    public static SearchPapersException OtherEncoder(string path, EncoderStatus ofIndex, EncoderStatus given) => Format(
        path,
        $"The vectors of the index in \"{path}\" are from the encoder \"{ofIndex.Name}\" ({Short(ofIndex.Fingerprint)}), not from " +
        $"\"{given.Name}\" ({Short(given.Fingerprint)}), and cannot be compared with this one's. Name that encoder, " +
        "or ingest with this one to recompute all vectors. Keyword search needs neither.");

    private static SearchPapersException Format(string path, string message, Exception? cause = null) =>
        Error(SearchPapersError.IndexFormat, path, message, cause);

    private static SearchPapersException Error(SearchPapersError kind, string path, string message, Exception? cause = null) =>
        new(kind, message, cause) { Path = path };

    // The fingerprint of a custom encoder may be of any length.
    private static string Short(string fingerprint) => fingerprint.Length > 12 ? fingerprint[..12] : fingerprint;

    // Lucene puts stack traces into messages.
    private static string FirstLine(Exception cause) => cause.Message.Split('\n')[0].TrimEnd('\r', '.', ' ');
}
