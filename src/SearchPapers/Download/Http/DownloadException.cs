namespace SearchPapers.Download.Http;

/// <summary>Why an address did not yield a PDF. The message is shown to the user.</summary>
internal sealed class DownloadException(string reason, FailureScope scope, Exception? inner = null)
    : Exception(reason, inner)
{
    public FailureScope Scope { get; } = scope;
}
