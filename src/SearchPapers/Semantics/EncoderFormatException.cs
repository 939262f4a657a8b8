namespace SearchPapers.Semantics;

/// <summary>Reports an encoder that is missing, is damaged, or is of a kind that cannot be run here.</summary>
public sealed class EncoderFormatException : SearchPapersException
{
    internal EncoderFormatException(string path, string message, Exception? inner = null)
        : base(message, inner) => Path = path;

    /// <summary>Gets the file or folder that is at fault.</summary>
    public string Path { get; }

    internal static EncoderFormatException Damaged(string path, string fault, Exception? cause = null) => new(
        path, $"\"{path}\" cannot be read: {fault.TrimEnd('.')}. Fetch the file again from where the encoder is published.", cause);
}
