namespace SearchPapers.Encoders.Folders;

/// <summary>Reports an encoder that is missing, is damaged, or is of a kind that cannot be run here.</summary>
internal sealed class EncoderFormatException : SearchPapersException
{
    public EncoderFormatException(string path, string message, Exception? inner = null)
        : base(SearchPapersError.EncoderFormat, message, inner) => Path = path;

    public static EncoderFormatException Damaged(string path, string fault, Exception? cause = null) => new(
        path, $"\"{path}\" cannot be read: {fault.TrimEnd('.')}. Fetch the file again from where the encoder is published.", cause);
}
