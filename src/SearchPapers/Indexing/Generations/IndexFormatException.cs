namespace SearchPapers.Indexing.Generations;

/// <summary>Reports an index folder that holds something else than an index that this version can read.</summary>
internal sealed class IndexFormatException : SearchPapersException
{
    public IndexFormatException(string path, string message, Exception? inner = null)
        : base(SearchPapersError.IndexFormat, message, inner) => Path = path;

    public static IndexFormatException Damaged(string path, Exception cause) => new(
        path,
        $"The index in \"{path}\" is damaged: {FirstLine(cause)}. Remove its file \"CURRENT\" and run \"ingest\" with " +
        "your sources again: what was fetched and read of them is kept. \"doctor\" prints the command.",
        cause);

    public static IndexFormatException OtherEncoder(string path, EncoderStatus ofIndex, EncoderStatus given) => new(
        path,
        $"The vectors of the index in \"{path}\" are from the encoder \"{ofIndex.Name}\" ({Short(ofIndex.Fingerprint)}), not from " +
        $"\"{given.Name}\" ({Short(given.Fingerprint)}), and cannot be compared with this one's. Name that encoder, " +
        "or run \"ingest\" with this one: it makes all vectors anew. By keyword you can search without either.");

    // One that an encoder's owner has given may be of any length.
    private static string Short(string fingerprint) => fingerprint.Length > 12 ? fingerprint[..12] : fingerprint;

    // Lucene puts stack traces into messages.
    private static string FirstLine(Exception cause) => cause.Message.Split('\n')[0].TrimEnd('\r', '.', ' ');
}
