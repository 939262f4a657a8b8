namespace SearchPapers.Encoders.Folders;

internal static class EncoderErrors
{
    public static SearchPapersException Format(string path, string message, Exception? cause = null) =>
        new(SearchPapersError.EncoderFormat, message, cause) { Path = path };

    public static SearchPapersException Damaged(string path, string fault, Exception? cause = null) => Format(
        path, $"\"{path}\" cannot be read: {fault.TrimEnd('.')}. Fetch the file again from where the encoder is published.", cause);
}
