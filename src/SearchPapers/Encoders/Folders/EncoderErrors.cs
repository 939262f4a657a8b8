namespace SearchPapers.Encoders.Folders;

internal static class EncoderErrors
{
    public static SearchPapersException Format(string path, string message, Exception? cause = null) =>
        new(SearchPapersError.EncoderFormat, message, cause) { Path = path };

    public static SearchPapersException Damaged(string path, string fault, Exception? cause = null) => Format(
        path,
        $"Cannot read \"{path}\": {fault.TrimEnd('.')}. Download the file again from the encoder's publisher.",
        cause);
}
